package dev.kontor.crm.todo.event;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Announces the facts of todos to the event store. */
@ApplicationScoped
public class TodoCatalog implements EventCatalog {

    /** What todos are called in the names of streams. */
    public static final Category CATEGORY = new Category("todos", "todo", TodoEvent.TODO_ID.name());

    @Override
    public List<Class<? extends Event>> eventTypes() {
        return EventCatalog.permittedBy(TodoEvent.class);
    }

    @Override
    public Category category() {
        return CATEGORY;
    }
}
