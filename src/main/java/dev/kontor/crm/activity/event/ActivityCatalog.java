package dev.kontor.crm.activity.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of activities to the event store. */
@ApplicationScoped
public class ActivityCatalog implements EventCatalog {

    /** What activities are called in the names of streams. */
    public static final Category CATEGORY = new Category("activities", "activity", ActivityEvent.ACTIVITY_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(ActivityEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
