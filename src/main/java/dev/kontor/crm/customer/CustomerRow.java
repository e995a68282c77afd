package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A customer in the read model, with what is open of its orders. */
@Entity
@Table(name = "customer")
class CustomerRow extends EntityRow<Event> {

    @Enumerated(EnumType.STRING)
    Kind kind;

    String name;

    @Nullable
    UUID companyId;

    @Nullable
    String vatId;

    @Nullable
    String personName;

    @Nullable
    String buyerReference;

    @Embedded
    PostalAddress billingAddress;

    @Nullable
    String email;

    @Nullable
    String phone;

    String currency;
    BigDecimal creditLimit;
    BigDecimal openTotal;
    int openOrders;
    boolean active;

    /** {@code name=value}, ordered: an array is what PostgreSQL finds a whole entry in by an index. */
    String[] properties = new String[0];

    @Override
    protected void apply(Event event, EventEnvelope fact) {
        switch (event) {
            case CustomerEvent own -> apply(own);
            case OrderEvent order -> apply(order);
            default -> throw new IllegalArgumentException("No fact of a customer: " + event);
        }
    }

    private void apply(CustomerEvent event) {
        switch (event) {
            case CustomerCreated created -> create(created);
            case CustomerRenamed renamed -> name = renamed.name();
            case CustomerBillingAddressChanged moved -> billingAddress = moved.billingAddress();
            case CustomerContactDataChanged changed -> reach(changed.email(), changed.phone());
            case CustomerCreditLimitChanged changed ->
                creditLimit = changed.to().amount();
            case CustomerDeactivated gone -> active = false;
            case CustomerReactivated back -> active = true;
            case CustomerErased gone -> erase();
            case CustomerPropertySet set -> properties = PropertyList.with(properties, set.name(), set.value());
            case CustomerPropertyRemoved removed -> properties = PropertyList.without(properties, removed.name());
        }
    }

    private void create(CustomerCreated created) {
        kind = created.kind();
        name = created.name();
        companyId = created.companyId();
        vatId = created.vatId();
        personName = created.personName();
        buyerReference = created.buyerReference();
        billingAddress = created.billingAddress();
        reach(created.email(), created.phone());
        currency = created.creditLimit().currency();
        creditLimit = created.creditLimit().amount();
        openTotal = Money.zero(currency).amount();
        active = true;
    }

    private void erase() {
        name = Erased.TEXT;
        vatId = null;
        personName = null;
        buyerReference = null;
        billingAddress = PostalAddress.ERASED;
        reach(null, null);
        properties = new String[0];
        active = false;
    }

    private void reach(@Nullable EmailAddress newEmail, @Nullable String newPhone) {
        email = newEmail == null ? null : newEmail.value();
        phone = newPhone;
    }

    private void apply(OrderEvent event) {
        openTotal = openTotal.add(event.openChange().amount());
        openOrders += switch (event) {
            case OrderPlaced placed -> 1;
            case OrderShipped shipped -> -1;
            case OrderCancelled cancelled -> -1;
            case OrderItemAdded added -> 0;
            case OrderItemRemoved removed -> 0;
            case OrderQuantityChanged changed -> 0;
            case OrderConfirmed confirmed -> 0;
        };
    }
}
