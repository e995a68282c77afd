package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent.Item;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/** The items of an order as the text in its row: a JSON array. */
final class ItemText {

    private static final Jsonb JSON = JsonbBuilder.create();

    private ItemText() {}

    static String write(OrderItems items) {
        return JSON.toJson(items.inOrder().toArray(Item[]::new));
    }

    static OrderItems read(String text) {
        return OrderItems.of(List.of(JSON.fromJson(text, Item[].class)));
    }
}
