package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.shared.readmodel.EntityProjection;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one row for each order. */
@ApplicationScoped
public class OrderProjection extends EntityProjection<OrderEvent, OrderRow> {

    /** For the container's proxy. */
    protected OrderProjection() {}

    /** @param rows what it writes */
    @Inject
    public OrderProjection(EntityRows rows) {
        super(rows, Orders.MODEL, "orders", event -> event.orderId().value());
    }

    /** A new order has a row. */
    public void on(OrderPlaced placed, EventEnvelope fact) {
        begin(placed, fact);
    }

    /** The row shows what changed. */
    public void on(OrderEvent changed, EventEnvelope fact) {
        change(changed, fact);
    }
}
