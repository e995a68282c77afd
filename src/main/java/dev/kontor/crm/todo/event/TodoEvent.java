package dev.kontor.crm.todo.event;

import dev.kontor.crm.shared.Sets;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.Concerns;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DataSubject;
import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Personal;
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

    /** What makes one todo what it is: everything but reminders. */
    static ContextQuery making(TodoId todoId) {
        return ContextQuery.of(
                        TodoCreated.class,
                        TodoDueSet.class,
                        TodoAssigned.class,
                        TodoCompleted.class,
                        TodoReopened.class,
                        TodoCancelled.class,
                        TodoErased.class)
                .where(TODO_ID, todoId);
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
            @DataSubject("todo") @ContextKey TodoId todoId,
            @Personal String title,
            @Personal @Nullable String note,
            @Nullable Due due,
            @Concerns @Nullable Subject subject,
            @Nullable UserId assignee)
            implements TodoEvent {}

    /**
     * A user shall do it, and nobody else any more. It repeats the title for those who tell them.
     *
     * @param assignee an active user
     */
    @EventType(name = "TodoAssigned")
    record TodoAssigned(
            @DataSubject("todo") @ContextKey TodoId todoId,
            UserId assignee,
            @Personal String title) implements TodoEvent {}

    /**
     * It is due otherwise.
     *
     * @param due by when; null for some time
     */
    @EventType(name = "TodoDueSet")
    record TodoDueSet(
            @DataSubject("todo") @ContextKey TodoId todoId,
            @Nullable Due due) implements TodoEvent {}

    /** It is done. */
    @EventType(name = "TodoCompleted")
    @Sets(property = "status", to = "done")
    record TodoCompleted(@DataSubject("todo") @ContextKey TodoId todoId) implements TodoEvent {}

    /** It was done or given up, and is to be done after all. */
    @EventType(name = "TodoReopened")
    @Sets(property = "status", to = "open")
    record TodoReopened(@DataSubject("todo") @ContextKey TodoId todoId) implements TodoEvent {}

    /** It is given up. */
    @EventType(name = "TodoCancelled")
    @Sets(property = "status", to = "cancelled")
    record TodoCancelled(@DataSubject("todo") @ContextKey TodoId todoId) implements TodoEvent {}

    /**
     * It is open and has become late; there is one such fact at most for a todo and a due time.
     *
     * @param due what has passed
     * @param assignee whom it concerns; null if nobody was to do it
     * @param title what it was called
     */
    @EventType(name = "TodoReminded")
    record TodoReminded(
            @DataSubject("todo") @ContextKey TodoId todoId,
            Due due,
            @Nullable UserId assignee,
            @Personal String title) implements TodoEvent {}

    /**
     * What was to be done was erased, with whom it was about. It is given up, if it was open.
     *
     * @param todoId which
     */
    @EventType(name = "TodoErased")
    record TodoErased(@DataSubject("todo") @ContextKey TodoId todoId) implements TodoEvent, ErasingEvent {}
}
