package dev.kontor.crm.todo;

import dev.kontor.crm.shared.access.Owned;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoErased;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a todo's own facts say of it.
 *
 * @param known what it is; null before it was created
 */
record TodoState(@Nullable Known known, boolean erased) implements Owned {

    /** A state of what nobody has erased. */
    TodoState(@Nullable Known known) {
        this(known, false);
    }

    /**
     * A todo that was created.
     *
     * @param reminded of which due times users were reminded
     */
    record Known(
            String title,
            @Nullable UserId assignee,
            @Nullable Due due,
            TodoStatus status,
            Set<Due> reminded) {

        Known {
            reminded = Set.copyOf(reminded);
        }

        boolean open() {
            return status == TodoStatus.OPEN;
        }

        private Known assigned(UserId to) {
            return new Known(title, to, due, status, reminded);
        }

        private Known dueBy(@Nullable Due newDue) {
            return new Known(title, assignee, newDue, status, reminded);
        }

        private Known now(TodoStatus newStatus) {
            return new Known(title, assignee, due, newStatus, reminded);
        }

        private Known remindedOf(Due passed) {
            var all = new HashSet<>(reminded);
            all.add(passed);
            return new Known(title, assignee, due, status, all);
        }
    }

    @Override
    public Optional<UUID> owner() {
        return Optional.ofNullable(known).map(Known::assignee).map(UserId::value);
    }

    /**
     * The todo, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     */
    Known requireKnown(TodoId todoId) {
        if (known == null) {
            throw TodoRule.TODO_UNKNOWN.refusal(todoId);
        }
        if (erased) {
            throw TodoRule.TODO_ERASED.refusal(todoId);
        }
        return known;
    }

    /**
     * The todo, which must be open.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is done or given up
     */
    Known requireOpen(TodoId todoId) {
        var todo = requireKnown(todoId);
        if (!todo.open()) {
            throw TodoRule.TODO_CLOSED.refusal(todo.title());
        }
        return todo;
    }

    private TodoState after(TodoEvent event) {
        return switch (event) {
            case TodoCreated created ->
                new TodoState(new Known(created.title(), created.assignee(), created.due(), TodoStatus.OPEN, Set.of()));
            case TodoAssigned assigned -> with(todo -> todo.assigned(assigned.assignee()));
            case TodoDueSet set -> with(todo -> todo.dueBy(set.due()));
            case TodoCompleted completed -> with(todo -> todo.now(TodoStatus.DONE));
            case TodoErased gone -> new TodoState(known, true);
            case TodoReopened reopened -> with(todo -> todo.now(TodoStatus.OPEN));
            case TodoCancelled cancelled -> with(todo -> todo.now(TodoStatus.CANCELLED));
            case TodoReminded reminded -> with(todo -> todo.remindedOf(reminded.due()));
        };
    }

    private TodoState with(UnaryOperator<Known> change) {
        return known == null ? this : new TodoState(change.apply(known));
    }

    /**
     * The context of what is decided about one todo: facts of its own.
     *
     * @param query which of them
     */
    record Of(ContextQuery query) implements DecisionModel<TodoState> {

        /**
         * What people decide upon: all but reminders, which change nothing of a todo. One that comes while somebody looks at
         * it stands against nothing.
         */
        Of(TodoId todoId) {
            this(TodoEvent.making(todoId));
        }

        /** With its reminders, each of which comes once. */
        static Of reminded(TodoId todoId) {
            return new Of(TodoEvent.about(todoId));
        }

        @Override
        public TodoState initial() {
            return new TodoState(null);
        }

        @Override
        public TodoState apply(TodoState state, Event event) {
            return event instanceof TodoEvent todoEvent ? state.after(todoEvent) : state;
        }
    }
}
