package dev.kontor.crm.contact.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of contacts to the event store. */
@ApplicationScoped
public class ContactCatalog implements EventCatalog {

    /** What contacts are called in the names of streams. */
    public static final Category CATEGORY = new Category("contacts", "contact", ContactEvent.CONTACT_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(ContactEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
