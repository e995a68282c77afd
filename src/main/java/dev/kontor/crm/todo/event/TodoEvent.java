package dev.kontor.crm.todo.event;

import dev.kontor.crm.shared.Sets;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The facts of todos. */
public sealed interface TodoEvent extends Event {

    /** Which todo a fact is about. */
    Property<TodoId> TODO_ID = Property.of("todoId", TodoId::value);

    /**
     * What a todo is about.
     *
     * @param kind what it is called in the names of streams, such as {@code contact}
     * @param id which one
     */
    record Subject(String kind, UUID id) {}

    /** Which todo the fact is about. */
    TodoId todoId();

    /** Everything about one todo. */
    static ContextQuery about(TodoId todoId) {
        return ContextQuery.ofAll(TodoEvent.class).where(TODO_ID, todoId);
    }

    /**
     * There is something to do.
     *
     * @param title 1 to 200 characters
     * @param note more about it
     * @param due by when; null for some time
     * @param subject what it is about; null if about nothing that Kontor knows
     * @param assignee who shall do it; null if that is open
     */
    @EventType(name = "TodoCreated")
    @Sets(property = "status", to = "open")
    record TodoCreated(
            @ContextKey TodoId todoId,
            String title,
            @Nullable String note,
            @Nullable Due due,
            @Nullable Subject subject,
            @Nullable UserId assignee)
            implements TodoEvent {}

    /**
     * A user shall do it, and nobody else any more. It repeats the title for those who tell them.
     *
     * @param assignee an active user
     */
    @EventType(name = "TodoAssigned")
    record TodoAssigned(@ContextKey TodoId todoId, UserId assignee, String title) implements TodoEvent {}

    /**
     * It is due otherwise.
     *
     * @param due by when; null for some time
     */
    @EventType(name = "TodoDueSet")
    record TodoDueSet(@ContextKey TodoId todoId, @Nullable Due due) implements TodoEvent {}

    /** It is done. */
    @EventType(name = "TodoCompleted")
    @Sets(property = "status", to = "done")
    record TodoCompleted(@ContextKey TodoId todoId) implements TodoEvent {}

    /** It was done or given up, and is to be done after all. */
    @EventType(name = "TodoReopened")
    @Sets(property = "status", to = "open")
    record TodoReopened(@ContextKey TodoId todoId) implements TodoEvent {}

    /** It is given up. */
    @EventType(name = "TodoCancelled")
    @Sets(property = "status", to = "cancelled")
    record TodoCancelled(@ContextKey TodoId todoId) implements TodoEvent {}

    /**
     * It is open and has become late; there is one such fact at most for a todo and a due time.
     *
     * @param due what has passed
     * @param assignee whom it concerns; null if nobody was to do it
     * @param title what it was called
     */
    @EventType(name = "TodoReminded")
    record TodoReminded(
            @ContextKey TodoId todoId, Due due, @Nullable UserId assignee, String title) implements TodoEvent {}
}
