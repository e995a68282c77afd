package dev.kontor.crm.notification.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of notifications to the event store. */
@ApplicationScoped
public class NotificationCatalog implements EventCatalog {

    /** What notifications are called in the names of streams. */
    public static final Category CATEGORY = new Category("notifications", "", "");

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(NotificationEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
