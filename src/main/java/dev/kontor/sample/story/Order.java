package dev.kontor.sample.story;

import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import java.util.List;
import java.util.TreeMap;

/** An order, as the facts so far left it. */
final class Order {

    private final OrderId id;
    private final Customer customer;
    private final String number;
    private final TreeMap<Integer, Item> items = new TreeMap<>();
    private int lastLine;

    Order(OrderId id, Customer customer, String number, List<Item> items) {
        this.id = id;
        this.customer = customer;
        this.number = number;
        items.forEach(this::with);
    }

    OrderId id() {
        return id;
    }

    Customer customer() {
        return customer;
    }

    String number() {
        return number;
    }

    int nextLine() {
        return lastLine + 1;
    }

    List<Item> items() {
        return List.copyOf(items.values());
    }

    Money total() {
        return items.values().stream()
                .map(Item::amount)
                .reduce(Money.zero(customer.limit().currency()), Money::plus);
    }

    /** Has one more item, or another in the place of one. */
    void with(Item item) {
        items.put(item.line(), item);
        lastLine = Math.max(lastLine, item.line());
    }

    void without(Item item) {
        items.remove(item.line());
    }
}
