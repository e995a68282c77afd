package dev.kontor.crm.order.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of orders to the event store. */
@ApplicationScoped
public class OrderCatalog implements EventCatalog {

    /** What orders are called in the names of streams. */
    public static final Category CATEGORY = new Category("orders", "order", OrderEvent.ORDER_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(OrderEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
