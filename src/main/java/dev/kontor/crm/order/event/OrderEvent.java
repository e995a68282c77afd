package dev.kontor.crm.order.event;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.Sets;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of orders. */
public sealed interface OrderEvent extends Event {

    /** Which order a fact is about. */
    Property<OrderId> ORDER_ID = Property.of("orderId", OrderId::value);

    /** Whose order a fact is about. */
    Property<CustomerId> CUSTOMER_ID = Property.of("customerId", CustomerId::value);

    /** The number that an order took. */
    Property<String> NUMBER = Property.text("number");

    /** Which order the fact is about. */
    OrderId orderId();

    /** Whose order it is. */
    CustomerId customerId();

    /** What the order comes to after the fact. */
    Money total();

    /**
     * By how much the fact changes what the customer has open: orders that are placed or confirmed, but neither shipped
     * nor cancelled.
     */
    Money openChange();

    /** Everything about one order. */
    static ContextQuery about(OrderId orderId) {
        return ContextQuery.ofAll(OrderEvent.class).where(ORDER_ID, orderId);
    }

    /** The fact that says whose order it is. */
    static ContextQuery placing(OrderId orderId) {
        return ContextQuery.of(OrderPlaced.class).where(ORDER_ID, orderId);
    }

    /** The facts that change what a customer has open; to confirm an order does not. */
    static ContextQuery openOf(CustomerId customerId) {
        return ContextQuery.of(
                        OrderPlaced.class,
                        OrderItemAdded.class,
                        OrderItemRemoved.class,
                        OrderQuantityChanged.class,
                        OrderShipped.class,
                        OrderCancelled.class)
                .where(CUSTOMER_ID, customerId);
    }

    /** The facts that took a number. */
    static ContextQuery numbered(String number) {
        return ContextQuery.of(OrderPlaced.class).where(NUMBER, number);
    }

    /**
     * What is ordered.
     *
     * @param line its number in the order, from 1; never given twice
     * @param description 1 to 200 characters
     * @param sku the stock keeping unit; null if it has none
     * @param quantity how many, from 1
     * @param unitPrice what one costs, not negative
     */
    record Item(int line, String description, @Nullable String sku, int quantity, Money unitPrice) {

        /** What all of them cost. */
        public Money amount() {
            return unitPrice.times(quantity);
        }
    }

    /**
     * A customer placed an order.
     *
     * @param number what people call it; no other order of the tenant has it
     * @param items at least one, all in the currency of the customer
     * @param total what they cost
     */
    @EventType(name = "OrderPlaced")
    @Sets(property = "status", to = "placed")
    record OrderPlaced(
            @ContextKey OrderId orderId,
            @ContextKey CustomerId customerId,
            @ContextKey String number,
            List<Item> items,
            Money total)
            implements OrderEvent {

        public OrderPlaced {
            items = List.copyOf(items);
        }

        @Override
        public Money openChange() {
            return total;
        }
    }

    /**
     * An order has one more item.
     *
     * @param change what it costs
     */
    @EventType(name = "OrderItemAdded")
    record OrderItemAdded(
            @ContextKey OrderId orderId, @ContextKey CustomerId customerId, Item item, Money change, Money total)
            implements OrderEvent {

        @Override
        public Money openChange() {
            return change;
        }
    }

    /**
     * An order lacks an item that it had.
     *
     * @param line which
     * @param change what it cost, with a minus
     */
    @EventType(name = "OrderItemRemoved")
    record OrderItemRemoved(
            @ContextKey OrderId orderId, @ContextKey CustomerId customerId, int line, Money change, Money total)
            implements OrderEvent {

        @Override
        public Money openChange() {
            return change;
        }
    }

    /**
     * More or fewer of an item are wanted.
     *
     * @param line which
     * @param from how many it were
     * @param to how many it are, from 1
     * @param change what the order costs more, with a minus if it costs less
     */
    @EventType(name = "OrderQuantityChanged")
    record OrderQuantityChanged(
            @ContextKey OrderId orderId,
            @ContextKey CustomerId customerId,
            int line,
            int from,
            int to,
            Money change,
            Money total)
            implements OrderEvent {

        @Override
        public Money openChange() {
            return change;
        }
    }

    /** An order is accepted and not changed any more. */
    @EventType(name = "OrderConfirmed")
    @Sets(property = "status", to = "confirmed")
    record OrderConfirmed(
            @ContextKey OrderId orderId, @ContextKey CustomerId customerId, Money total) implements OrderEvent {

        @Override
        public Money openChange() {
            return Money.zero(total.currency());
        }
    }

    /** An order has left the house; it is not open any more. */
    @EventType(name = "OrderShipped")
    @Sets(property = "status", to = "shipped")
    record OrderShipped(
            @ContextKey OrderId orderId, @ContextKey CustomerId customerId, Money total) implements OrderEvent {

        @Override
        public Money openChange() {
            return total.negated();
        }
    }

    /**
     * An order will not be shipped; it is not open any more.
     *
     * @param reason why
     */
    @EventType(name = "OrderCancelled")
    @Sets(property = "status", to = "cancelled")
    record OrderCancelled(
            @ContextKey OrderId orderId, @ContextKey CustomerId customerId, Money total, String reason)
            implements OrderEvent {

        @Override
        public Money openChange() {
            return total.negated();
        }
    }
}
