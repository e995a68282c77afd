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
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's own facts say of it.
 *
 * @param known what it is; null before it was created
 */
record CustomerState(@Nullable Known known, boolean erased) {

    /** A state of whom nobody has erased. */
    CustomerState(@Nullable Known known) {
        this(known, false);
    }

    /** How many properties a customer can have. */
    static final int MOST_PROPERTIES = 100;

    /** A customer that was created. */
    record Known(
            String name,
            PostalAddress billingAddress,
            @Nullable EmailAddress email,
            @Nullable String phone,
            Money creditLimit,
            boolean active,
            Map<String, String> properties) {

        Known {
            properties = Map.copyOf(properties);
        }

        private Known after(CustomerEvent event) {
            return switch (event) {
                case CustomerErased gone -> with(false);
                case CustomerCreated again -> this;
                case CustomerRenamed renamed ->
                    new Known(renamed.name(), billingAddress, email, phone, creditLimit, active, properties);
                case CustomerBillingAddressChanged moved ->
                    new Known(name, moved.billingAddress(), email, phone, creditLimit, active, properties);
                case CustomerContactDataChanged changed ->
                    new Known(name, billingAddress, changed.email(), changed.phone(), creditLimit, active, properties);
                case CustomerCreditLimitChanged changed ->
                    new Known(name, billingAddress, email, phone, changed.to(), active, properties);
                case CustomerDeactivated gone -> with(false);
                case CustomerReactivated back -> with(true);
                case CustomerPropertySet set -> with(set.name(), set.value());
                case CustomerPropertyRemoved removed -> with(removed.name(), null);
            };
        }

        private Known with(boolean nowActive) {
            return new Known(name, billingAddress, email, phone, creditLimit, nowActive, properties);
        }

        private Known with(String property, @Nullable String value) {
            var all = new HashMap<>(properties);
            if (value == null) {
                all.remove(property);
            } else {
                all.put(property, value);
            }
            return new Known(name, billingAddress, email, phone, creditLimit, active, all);
        }
    }

    /**
     * The customer, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     */
    Known requireKnown(CustomerId customerId) {
        if (known == null) {
            throw CustomerRule.CUSTOMER_UNKNOWN.refusal(customerId);
        }
        if (erased) {
            throw CustomerRule.CUSTOMER_ERASED.refusal(customerId);
        }
        return known;
    }

    private CustomerState after(CustomerEvent event) {
        if (known != null) {
            return new CustomerState(known.after(event), erased || event instanceof CustomerErased);
        }
        return event instanceof CustomerCreated created ? new CustomerState(begin(created)) : this;
    }

    private static Known begin(CustomerCreated created) {
        return new Known(
                created.name(),
                created.billingAddress(),
                created.email(),
                created.phone(),
                created.creditLimit(),
                true,
                Map.of());
    }

    /** The context of one customer: its own facts. */
    record Of(CustomerId customerId) implements DecisionModel<CustomerState> {

        @Override
        public ContextQuery query() {
            return CustomerEvent.about(customerId);
        }

        @Override
        public CustomerState initial() {
            return new CustomerState(null);
        }

        @Override
        public CustomerState apply(CustomerState state, Event event) {
            return event instanceof CustomerEvent customerEvent ? state.after(customerEvent) : state;
        }
    }
}
