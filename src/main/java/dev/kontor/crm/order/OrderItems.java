package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent.Item;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The items of an order.
 *
 * @param byLine those that there are
 * @param lastLine the highest line that was ever given
 */
record OrderItems(Map<Integer, Item> byLine, int lastLine) {

    OrderItems {
        byLine = Map.copyOf(byLine);
    }

    static OrderItems of(List<Item> items) {
        return new OrderItems(
                items.stream().collect(Collectors.toMap(Item::line, Function.identity())),
                items.stream().mapToInt(Item::line).max().orElse(0));
    }

    OrderItems with(Item item) {
        var all = new TreeMap<>(byLine);
        all.put(item.line(), item);
        return new OrderItems(all, Math.max(lastLine, item.line()));
    }

    OrderItems with(int line, int quantity) {
        var item = byLine.get(line);
        return item == null ? this : with(new Item(line, item.description(), item.sku(), quantity, item.unitPrice()));
    }

    OrderItems without(int line) {
        var all = new TreeMap<>(byLine);
        all.remove(line);
        return new OrderItems(all, lastLine);
    }

    /** Those that there are, in the order of their lines. */
    List<Item> inOrder() {
        return List.copyOf(new TreeMap<>(byLine).values());
    }
}
