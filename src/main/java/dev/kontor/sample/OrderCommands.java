package dev.kontor.sample;

import dev.kontor.crm.order.AddOrderItem;
import dev.kontor.crm.order.CancelOrder;
import dev.kontor.crm.order.ChangeItemQuantity;
import dev.kontor.crm.order.ConfirmOrder;
import dev.kontor.crm.order.OrderItem;
import dev.kontor.crm.order.PlaceOrder;
import dev.kontor.crm.order.RemoveOrderItem;
import dev.kontor.crm.order.ShipOrder;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.eventstore.command.Command;

/** Which commands leave the facts of orders. */
final class OrderCommands {

    private OrderCommands() {}

    static Command forOrder(OrderEvent fact) {
        return switch (fact) {
            case OrderPlaced it ->
                new PlaceOrder(
                        it.orderId(),
                        it.customerId(),
                        it.number(),
                        it.items().stream().map(OrderCommands::wanted).toList());
            case OrderItemAdded it -> new AddOrderItem(it.orderId(), wanted(it.item()), null);
            case OrderItemRemoved it -> new RemoveOrderItem(it.orderId(), it.line(), null);
            case OrderQuantityChanged it -> new ChangeItemQuantity(it.orderId(), it.line(), it.to(), null);
            case OrderConfirmed it -> new ConfirmOrder(it.orderId(), null);
            case OrderShipped it -> new ShipOrder(it.orderId(), null);
            case OrderCancelled it -> new CancelOrder(it.orderId(), it.reason(), null);
        };
    }

    private static OrderItem wanted(Item item) {
        return new OrderItem(item.description(), item.sku(), item.quantity(), item.unitPrice());
    }
}
