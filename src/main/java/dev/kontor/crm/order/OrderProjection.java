package dev.kontor.crm.order;

import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each order. */
@ApplicationScoped
public class OrderProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected OrderProjection() {}

    /** @param rows what it writes */
    @Inject
    public OrderProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Orders.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("orders");
    }

    /** An order's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof OrderEvent event
                ? Optional.of(event.orderId().toString())
                : Optional.empty();
    }

    /** A new order has a row. */
    public void on(OrderPlaced placed, EventEnvelope fact) {
        rows.begin(Orders.MODEL, placed.orderId().value(), placed, fact);
    }

    /** The row shows what changed. */
    public void on(OrderEvent changed, EventEnvelope fact) {
        rows.change(Orders.MODEL, changed.orderId().value(), changed, fact);
    }
}
