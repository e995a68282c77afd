package dev.kontor.sample.story;

import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.Event;
import dev.kontor.sample.chance.WorkingTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Customers order up to their limit, think better of it, and get what they ordered. */
final class OrderStory {

    private static final double BY_BUSY = .55;
    private static final int MOST_ITEMS = 5;
    private static final double CONFIRMED = .93;
    private static final double SHIPPED = .97;

    private final Firm firm;
    private final Basket basket;
    private final OrderChanges changes;
    private long placed;

    OrderStory(Firm firm) {
        this.firm = firm;
        this.basket = new Basket(firm);
        this.changes = new OrderChanges(firm, basket);
    }

    /** One is placed. */
    @Nullable
    Event place(Instant now) {
        var customer = firm.dice().happens(BY_BUSY)
                ? firm.busyCustomers().known(firm.dice())
                : firm.customers().any(firm.dice());
        var items = customer == null ? List.<Item>of() : items(customer);
        return customer == null || items.isEmpty() ? null : placed(customer, items, now);
    }

    private Event placed(Customer customer, List<Item> items, Instant now) {
        int year = LocalDate.ofInstant(now, WorkingTimes.ZONE).getYear();
        var order = new Order(new OrderId(firm.dice().id(now)), customer, "%d-%07d".formatted(year, ++placed), items);
        customer.opens(order.total());
        firm.orders().add(order);
        changes.plan(order, now);
        firm.agenda().afterHours(now, 30, then -> decide(order, then));
        return new OrderPlaced(order.id(), customer.id(), order.number(), items, order.total());
    }

    private List<Item> items(Customer customer) {
        var items = new ArrayList<Item>();
        var total = Money.zero(customer.limit().currency());
        int wanted = firm.dice().between(1, MOST_ITEMS);
        for (int tries = 0; tries < wanted; tries++) {
            var item = basket.item(items.size() + 1, customer);
            if (customer.hasRoomFor(total.plus(item.amount()))) {
                items.add(item);
                total = total.plus(item.amount());
            }
        }
        return items;
    }

    private Event decide(Order order, Instant now) {
        if (order.items().isEmpty() || !firm.dice().happens(CONFIRMED)) {
            return cancel(order);
        }
        changes.close(order);
        firm.agenda().afterDays(now, 4, then -> finish(order));
        return new OrderConfirmed(order.id(), order.customer().id(), order.total());
    }

    private Event finish(Order order) {
        if (!firm.dice().happens(SHIPPED)) {
            return cancel(order);
        }
        leave(order);
        return new OrderShipped(order.id(), order.customer().id(), order.total());
    }

    private Event cancel(Order order) {
        changes.close(order);
        leave(order);
        return new OrderCancelled(
                order.id(), order.customer().id(), order.total(), firm.names().of("cancelled"));
    }

    private void leave(Order order) {
        firm.orders().remove(order);
        order.customer().opens(order.total().negated());
    }
}
