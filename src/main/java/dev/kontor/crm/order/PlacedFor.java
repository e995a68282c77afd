package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import org.jspecify.annotations.Nullable;

/**
 * Whose an order is: read before a decision whose context needs the customer, while the command names the order alone.
 * It never changes, so nothing has to guard it.
 *
 * @param customerId whose it is; null before it was placed
 */
record PlacedFor(@Nullable CustomerId customerId) {

    /**
     * The customer.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if the order was never placed
     */
    CustomerId requireCustomer(OrderId orderId) {
        if (customerId == null) {
            throw OrderRule.ORDER_UNKNOWN.refusal(orderId);
        }
        return customerId;
    }

    /** The fact that placed an order. */
    record Of(OrderId orderId) implements DecisionModel<PlacedFor> {

        @Override
        public ContextQuery query() {
            return OrderEvent.placing(orderId);
        }

        @Override
        public PlacedFor initial() {
            return new PlacedFor(null);
        }

        @Override
        public PlacedFor apply(PlacedFor state, Event event) {
            return event instanceof OrderPlaced placed ? new PlacedFor(placed.customerId()) : state;
        }
    }
}
