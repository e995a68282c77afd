package dev.kontor.crm.user.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of users to the event store. */
@ApplicationScoped
public class UserCatalog implements EventCatalog {

    /** What users are called in the names of streams. */
    public static final Category CATEGORY = new Category("users", "user", UserEvent.USER_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(UserEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
