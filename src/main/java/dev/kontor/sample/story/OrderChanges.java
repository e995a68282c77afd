package dev.kontor.sample.story;

import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.Event;
import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers want otherwise before their order is confirmed. */
final class OrderChanges {

    private static final double ADDED = .3;
    private static final double OTHER_QUANTITY = .2;
    private static final double REMOVED = .08;

    private final Firm firm;
    private final Basket basket;
    private final Set<Order> changeable = Collections.newSetFromMap(new IdentityHashMap<>());

    OrderChanges(Firm firm, Basket basket) {
        this.firm = firm;
        this.basket = basket;
    }

    /** An order was placed and may be changed. */
    void plan(Order order, Instant now) {
        changeable.add(order);
        plan(now, ADDED, then -> add(order));
        plan(now, OTHER_QUANTITY, then -> otherQuantity(order));
        plan(now, REMOVED, then -> remove(order));
    }

    private void plan(Instant now, double probability, Step step) {
        if (firm.dice().happens(probability)) {
            firm.agenda().afterHours(now, 9, step);
        }
    }

    /** An order is not changed any more. */
    void close(Order order) {
        changeable.remove(order);
    }

    private @Nullable Event add(Order order) {
        var customer = order.customer();
        var item = basket.item(order.nextLine(), customer);
        if (!grows(order, item)) {
            return null;
        }
        order.with(item);
        customer.opens(item.amount());
        return new OrderItemAdded(order.id(), customer.id(), item, item.amount(), order.total());
    }

    private boolean grows(Order order, Item by) {
        return changeable.contains(order)
                && hasRoom(order.customer(), by.amount());
    }

    private boolean hasRoom(Customer customer, Money more) {
        return firm.customers().has(customer) && customer.hasRoomFor(more);
    }

    private @Nullable Event otherQuantity(Order order) {
        if (!changeable.contains(order) || order.items().isEmpty()) {
            return null;
        }
        var before = firm.dice().oneOf(order.items());
        int quantity = basket.quantity(order.customer());
        var after = new Item(before.line(), before.description(), before.sku(), quantity, before.unitPrice());
        var change = after.amount().minus(before.amount());
        boolean larger = quantity > before.quantity();
        if (quantity == before.quantity()
                || (larger && !hasRoom(order.customer(), change))) {
            return null;
        }
        order.with(after);
        order.customer().opens(change);
        return new OrderQuantityChanged(
                order.id(), order.customer().id(), before.line(), before.quantity(), quantity, change, order.total());
    }

    private @Nullable Event remove(Order order) {
        if (!changeable.contains(order) || order.items().isEmpty()) {
            return null;
        }
        var item = firm.dice().oneOf(order.items());
        order.without(item);
        var change = item.amount().negated();
        order.customer().opens(change);
        return new OrderItemRemoved(order.id(), order.customer().id(), item.line(), change, order.total());
    }
}
