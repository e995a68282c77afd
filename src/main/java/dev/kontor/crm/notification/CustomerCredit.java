package dev.kontor.crm.notification;

import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.shared.readmodel.EntityRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How much of its credit limit a customer uses, and who is told of it. */
@Entity
@Table(name = "notification_credit")
@IdClass(EntityRow.Key.class)
class CustomerCredit {

    @Id
    String tenant;

    @Id
    UUID id;

    String name;
    String currency;
    BigDecimal creditLimit;
    BigDecimal openTotal;

    /** Whose the opportunity is that was opened or given away there last. */
    @Nullable
    UUID caredForBy;

    /** Who last ordered for the customer, or more. */
    @Nullable
    UUID orderedBy;

    /** For JPA. */
    protected CustomerCredit() {}

    CustomerCredit(String tenant, CustomerCreated created) {
        this.tenant = tenant;
        this.id = created.customerId().value();
        this.name = created.name();
        this.currency = created.creditLimit().currency();
        this.creditLimit = created.creditLimit().amount();
        this.openTotal = BigDecimal.ZERO;
    }

    CreditLevel level() {
        return CreditLevel.of(openTotal, creditLimit);
    }

    /** Who looks after the customer; as long as nobody does, who ordered. Null if neither is a user. */
    @Nullable
    UUID reader() {
        return caredForBy == null ? orderedBy : caredForBy;
    }
}
