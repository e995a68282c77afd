package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each customer, with what is open of its orders. */
@ApplicationScoped
public class CustomerProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected CustomerProjection() {}

    /** @param rows what it writes */
    @Inject
    public CustomerProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Customers.MODEL.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of("customer");
    }

    /** A customer's changes build on each other, and so do those of what it has open. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return switch (fact.event()) {
            case CustomerEvent own -> Optional.of(own.customerId().toString());
            case OrderEvent order -> Optional.of(order.customerId().toString());
            default -> Optional.empty();
        };
    }

    /** A new customer has a row. */
    public void on(CustomerCreated created, EventEnvelope fact) {
        rows.begin(Customers.MODEL, created.customerId().value(), created, fact);
    }

    /** The row shows what changed. */
    public void on(CustomerEvent changed, EventEnvelope fact) {
        rows.change(Customers.MODEL, changed.customerId().value(), changed, fact);
    }

    /** More or less is open. */
    public void on(OrderEvent order, EventEnvelope fact) {
        rows.change(Customers.MODEL, order.customerId().value(), order, fact);
    }

    /** What is open stays as it is. */
    public void on(OrderConfirmed confirmed) {
        // as the model's context, which leaves these facts out
    }
}
