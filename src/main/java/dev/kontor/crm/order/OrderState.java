package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an order's own facts say of it.
 *
 * @param known what it is; null before it was placed
 */
record OrderState(@Nullable Known known) {

    /** How many items an order can have. */
    static final int MOST_ITEMS = 200;

    /**
     * An order that was placed.
     *
     * @param customerId whose it is
     * @param items what is ordered
     * @param total what that costs
     * @param status how far it has come
     */
    record Known(CustomerId customerId, OrderItems items, Money total, OrderStatus status) {

        private Known after(OrderEvent event) {
            return switch (event) {
                case OrderPlaced again -> this;
                case OrderItemAdded added -> with(items.with(added.item()), added.total());
                case OrderItemRemoved removed -> with(items.without(removed.line()), removed.total());
                case OrderQuantityChanged changed -> with(items.with(changed.line(), changed.to()), changed.total());
                case OrderConfirmed confirmed -> with(OrderStatus.CONFIRMED);
                case OrderShipped shipped -> with(OrderStatus.SHIPPED);
                case OrderCancelled cancelled -> with(OrderStatus.CANCELLED);
            };
        }

        private Known with(OrderItems newItems, Money newTotal) {
            return new Known(customerId, newItems, newTotal, status);
        }

        private Known with(OrderStatus newStatus) {
            return new Known(customerId, items, total, newStatus);
        }

        /**
         * An item of the order.
         *
         * @throws dev.kontor.eventstore.command.CommandRefusedException if it has no such line
         */
        Item requireItem(OrderId orderId, int line) {
            return Optional.ofNullable(items.byLine().get(line))
                    .orElseThrow(() -> OrderRule.ORDER_ITEM_UNKNOWN.refusal(orderId, line));
        }
    }

    /**
     * The order, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never placed
     */
    Known requireKnown(OrderId orderId) {
        if (known == null) {
            throw OrderRule.ORDER_UNKNOWN.refusal(orderId);
        }
        return known;
    }

    /**
     * The order, which must be open to change.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never placed, or is more than placed
     */
    Known requireChangeable(OrderId orderId) {
        Known order = requireKnown(orderId);
        return switch (order.status()) {
            case PLACED -> order;
            case CONFIRMED -> throw OrderRule.ORDER_CONFIRMED.refusal(orderId);
            case SHIPPED -> throw OrderRule.ORDER_SHIPPED.refusal(orderId);
            case CANCELLED -> throw OrderRule.ORDER_CANCELLED.refusal(orderId);
        };
    }

    private OrderState after(OrderEvent event) {
        if (known != null) {
            return new OrderState(known.after(event));
        }
        return event instanceof OrderPlaced placed
                ? new OrderState(new Known(
                        placed.customerId(), OrderItems.of(placed.items()), placed.total(), OrderStatus.PLACED))
                : this;
    }

    /** The context of one order: its own facts. */
    record Of(OrderId orderId) implements DecisionModel<OrderState> {

        @Override
        public ContextQuery query() {
            return OrderEvent.about(orderId);
        }

        @Override
        public OrderState initial() {
            return new OrderState(null);
        }

        @Override
        public OrderState apply(OrderState state, Event event) {
            return event instanceof OrderEvent orderEvent ? state.after(orderEvent) : state;
        }
    }
}
