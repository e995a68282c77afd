package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.snapshot.Snapshotted;
import org.jspecify.annotations.Nullable;

/**
 * What the open orders of a customer come to. Each fact of an order says by how much it changes that, so the state is
 * one amount, however many orders there are. Public because JSON-B must reach it.
 *
 * @param total the sum; null as long as he has ordered nothing
 */
public record OpenOrders(@Nullable Money total) {

    /** The sum if this were added. */
    Money plus(Money increase) {
        return total == null ? increase : total.plus(increase);
    }

    /**
     * The context of one customer's open orders. A customer who orders for years has thousands of these facts, so
     * snapshots are kept: a decision reads the facts since the last one.
     */
    record Of(CustomerId customerId) implements DecisionModel<OpenOrders>, Snapshotted<OpenOrders> {

        @Override
        public ContextQuery query() {
            return OrderEvent.openOf(customerId);
        }

        @Override
        public OpenOrders initial() {
            return new OpenOrders(null);
        }

        @Override
        public OpenOrders apply(OpenOrders state, Event event) {
            return event instanceof OrderEvent order ? new OpenOrders(state.plus(order.openChange())) : state;
        }

        @Override
        public String snapshotName() {
            return "open-orders";
        }

        @Override
        public Class<OpenOrders> stateType() {
            return OpenOrders.class;
        }
    }
}
