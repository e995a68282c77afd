package dev.kontor.crm.search;

import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Orders are found by number, what is ordered, and why they were cancelled. */
final class SearchedOrders implements Searched<OrderEvent> {

    @Override
    public Category category() {
        return OrderCatalog.CATEGORY;
    }

    @Override
    public UUID id(OrderEvent event) {
        return event.orderId().value();
    }

    @Override
    public Edit edit(OrderEvent event) {
        return switch (event) {
            case OrderPlaced placed -> begin(placed);
            case OrderItemAdded added -> with(Edit.none(), added.item());
            case OrderItemRemoved removed -> Edit.none().with("item " + removed.line(), null);
            case OrderCancelled cancelled ->
                Edit.none().with("reason", cancelled.reason()).archived(true);
            case OrderQuantityChanged changed -> Edit.none();
            case OrderConfirmed confirmed -> Edit.none();
            case OrderShipped shipped -> Edit.none();
        };
    }

    private static Edit begin(OrderPlaced placed) {
        var edit = Edit.title(placed.number()).archived(false);
        for (var item : placed.items()) {
            edit = with(edit, item);
        }
        return edit;
    }

    private static Edit with(Edit edit, Item item) {
        return edit.with(
                "item " + item.line(), item.sku() == null ? item.description() : item.description() + " " + item.sku());
    }
}
