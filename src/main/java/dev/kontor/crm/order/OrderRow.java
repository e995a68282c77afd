package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** An order in the read model. Its items are one text, of which lists make nothing. */
@Entity
@Table(name = "orders")
class OrderRow extends EntityRow<OrderEvent> {

    String number;
    UUID customerId;

    /** As the customer is called now; what an order's own facts say has none. */
    @Formula("(select customer.name from order_customer customer"
            + " where customer.tenant = tenant and customer.id = customer_id)")
    @Nullable
    String customerName;

    @Enumerated(EnumType.STRING)
    OrderStatus status;

    String currency;
    BigDecimal total;
    int itemCount;

    /** As {@link ItemText} writes them. */
    String items;

    @Nullable
    String reason;

    @Override
    protected void apply(OrderEvent event, EventEnvelope fact) {
        total = event.total().amount();
        switch (event) {
            case OrderPlaced placed -> place(placed);
            case OrderItemAdded added -> show(ItemText.read(items).with(added.item()));
            case OrderItemRemoved removed -> show(ItemText.read(items).without(removed.line()));
            case OrderQuantityChanged changed -> show(ItemText.read(items).with(changed.line(), changed.to()));
            case OrderConfirmed confirmed -> status = OrderStatus.CONFIRMED;
            case OrderShipped shipped -> status = OrderStatus.SHIPPED;
            case OrderCancelled cancelled -> {
                status = OrderStatus.CANCELLED;
                reason = cancelled.reason();
            }
        }
    }

    private void place(OrderPlaced placed) {
        number = placed.number();
        customerId = placed.customerId().value();
        status = OrderStatus.PLACED;
        currency = placed.total().currency();
        show(OrderItems.of(placed.items()));
    }

    private void show(OrderItems now) {
        items = ItemText.write(now);
        itemCount = now.byLine().size();
    }
}
