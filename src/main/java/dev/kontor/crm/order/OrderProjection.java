package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerErased;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each order, and what customers are called. */
@ApplicationScoped
public class OrderProjection implements Projection {

    private EntityRows rows;
    private CustomerNames names;

    /** For the container's proxy. */
    protected OrderProjection() {}

    /**
     * @param rows what it writes
     * @param names what it notes of customers
     */
    @Inject
    OrderProjection(EntityRows rows, CustomerNames names) {
        this.rows = rows;
        this.names = names;
    }

    @Override
    public String name() {
        return Orders.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("orders", "order_customer");
    }

    /** 2: what customers are called. */
    @Override
    public int version() {
        return 2;
    }

    /** An order's changes build on each other, and a customer is called as it was last. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return switch (fact.event()) {
            case OrderEvent event -> Optional.of(event.orderId().toString());
            case CustomerEvent event -> Optional.of(event.customerId().toString());
            default -> Optional.empty();
        };
    }

    /** A customer has a name. */
    public void on(CustomerCreated created, EventEnvelope fact) {
        names.call(created.customerId(), created.name(), fact);
    }

    /** A customer has another name, and so have all its orders in lists. */
    public void on(CustomerRenamed renamed, EventEnvelope fact) {
        names.call(renamed.customerId(), renamed.name(), fact);
    }

    /** A customer has no name any more. */
    public void on(CustomerErased erased, EventEnvelope fact) {
        names.call(erased.customerId(), Erased.TEXT, fact);
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
