package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import org.jspecify.annotations.Nullable;

/**
 * Whether a customer may order, and up to which sum.
 *
 * @param creditLimit the sum; null if there is no such customer
 * @param active whether he may order at all
 */
record CustomerStanding(@Nullable Money creditLimit, boolean active) {

    /**
     * The credit limit of a customer who may order.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if there is no such customer, or he is deactivated
     */
    Money requireOrdering(CustomerId customerId) {
        if (creditLimit == null) {
            throw OrderRule.ORDER_CUSTOMER_UNKNOWN.refusal(customerId);
        }
        if (!active) {
            throw OrderRule.ORDER_CUSTOMER_INACTIVE.refusal(customerId);
        }
        return creditLimit;
    }

    private CustomerStanding after(Event event) {
        return switch (event) {
            case CustomerCreated created -> new CustomerStanding(created.creditLimit(), true);
            case CustomerCreditLimitChanged changed -> new CustomerStanding(changed.to(), active);
            case CustomerDeactivated gone -> new CustomerStanding(creditLimit, false);
            case CustomerReactivated back -> new CustomerStanding(creditLimit, true);
            default -> this;
        };
    }

    /** The context of one customer's standing: few of his facts, however many he has. */
    record Of(CustomerId customerId) implements DecisionModel<CustomerStanding> {

        @Override
        public ContextQuery query() {
            return CustomerEvent.standingOf(customerId);
        }

        @Override
        public CustomerStanding initial() {
            return new CustomerStanding(null, false);
        }

        @Override
        public CustomerStanding apply(CustomerStanding state, Event event) {
            return state.after(event);
        }
    }
}
