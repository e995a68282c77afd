package dev.kontor.crm.customer.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of customers to the event store. */
@ApplicationScoped
public class CustomerCatalog implements EventCatalog {

    /** What customers are called in the names of streams. */
    public static final Category CATEGORY = new Category("customers", "customer", CustomerEvent.CUSTOMER_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(CustomerEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
