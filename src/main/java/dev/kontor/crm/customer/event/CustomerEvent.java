package dev.kontor.crm.customer.event;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.Sets;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DataSubject;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Personal;
import dev.kontor.eventstore.Property;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of customers. */
public sealed interface CustomerEvent extends Event {

    /** Which customer a fact is about. */
    Property<CustomerId> CUSTOMER_ID = Property.of("customerId", CustomerId::value);

    /** With whom business is done. */
    enum Kind {
        /** A company. */
        B2B,
        /** A person. */
        B2C,
        /** An authority, which wants its buyer reference on each invoice. */
        B2G
    }

    /** Which customer the fact is about. */
    CustomerId customerId();

    /** Everything about one customer. */
    static ContextQuery about(CustomerId customerId) {
        return ContextQuery.ofAll(CustomerEvent.class).where(CUSTOMER_ID, customerId);
    }

    /** What says whether one customer may order, and up to which amount. */
    static ContextQuery standingOf(CustomerId customerId) {
        return ContextQuery.of(
                        CustomerCreated.class,
                        CustomerCreditLimitChanged.class,
                        CustomerDeactivated.class,
                        CustomerReactivated.class)
                .where(CUSTOMER_ID, customerId);
    }

    /**
     * A customer came to be known, and is active.
     *
     * @param name 1 to 200 characters
     * @param companyId the company; null if none is known, and for other kinds than B2B
     * @param vatId its VAT identification number; null if it has none, and for other kinds than B2B
     * @param personName whom to address; null for other kinds than B2C
     * @param buyerReference the authority's; null for other kinds than B2G
     * @param phone at most 50 characters
     * @param creditLimit what the sum of open orders may come to, not negative; its currency is that of all orders
     */
    @EventType(name = "CustomerCreated")
    @Sets(property = "active", to = "true")
    record CustomerCreated(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            Kind kind,
            @Personal String name,
            @Nullable UUID companyId,
            @Personal @Nullable String vatId,
            @Personal @Nullable String personName,
            @Personal @Nullable String buyerReference,
            @Personal PostalAddress billingAddress,
            @Personal @Nullable EmailAddress email,
            @Personal @Nullable String phone,
            Money creditLimit)
            implements CustomerEvent {}

    /**
     * A customer has another name.
     *
     * @param name the new one, 1 to 200 characters
     */
    @EventType(name = "CustomerRenamed")
    record CustomerRenamed(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            @Personal String name) implements CustomerEvent {}

    /**
     * Invoices go to another address.
     *
     * @param billingAddress the new one
     */
    @EventType(name = "CustomerBillingAddressChanged")
    record CustomerBillingAddressChanged(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            @Personal PostalAddress billingAddress) implements CustomerEvent {}

    /**
     * A customer is reached in other ways.
     *
     * @param email null if by none
     * @param phone null if by none
     */
    @EventType(name = "CustomerContactDataChanged")
    record CustomerContactDataChanged(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            @Personal @Nullable EmailAddress email,
            @Personal @Nullable String phone)
            implements CustomerEvent {}

    /**
     * A customer's open orders may come to another sum. If they come to more already, he orders no more until they fit.
     *
     * @param from what it was
     * @param to what it is, not negative, in the same currency
     * @param reason why
     */
    @EventType(name = "CustomerCreditLimitChanged")
    record CustomerCreditLimitChanged(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            Money from,
            Money to,
            @Personal String reason) implements CustomerEvent {}

    /**
     * A customer orders no more.
     *
     * @param reason why
     */
    @EventType(name = "CustomerDeactivated")
    @Sets(property = "active", to = "false")
    record CustomerDeactivated(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            @Personal String reason) implements CustomerEvent {}

    /** A customer may order again. */
    @EventType(name = "CustomerReactivated")
    @Sets(property = "active", to = "true")
    record CustomerReactivated(
            @DataSubject("customer") @ContextKey CustomerId customerId) implements CustomerEvent {}

    /**
     * A property that the tenant made up has a value.
     *
     * @param name which property, 1 to 60 characters
     * @param value 0 to 500 characters
     */
    @EventType(name = "CustomerPropertySet")
    record CustomerPropertySet(
            @DataSubject("customer") @ContextKey CustomerId customerId,
            String name,
            @Personal String value) implements CustomerEvent {}

    /**
     * A property that the tenant made up is gone.
     *
     * @param name which
     */
    @EventType(name = "CustomerPropertyRemoved")
    record CustomerPropertyRemoved(
            @DataSubject("customer") @ContextKey CustomerId customerId, String name) implements CustomerEvent {}

    /**
     * What is personal of a customer was erased, in all facts about them before, and they order no more.
     *
     * @param customerId which
     */
    @EventType(name = "CustomerErased")
    @Sets(property = "active", to = "false")
    record CustomerErased(
            @DataSubject("customer") @ContextKey CustomerId customerId) implements CustomerEvent, ErasingEvent {}
}
