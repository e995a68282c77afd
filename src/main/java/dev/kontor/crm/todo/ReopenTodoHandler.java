package dev.kontor.crm.todo;

import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Reopens a todo that is done or given up; an open one, without a fact. */
@Dependent
public class ReopenTodoHandler implements CommandHandler<ReopenTodo> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose todos the caller may change
     */
    @Inject
    public ReopenTodoHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(ReopenTodo command) {
        var todo = new TodoState.Of(command.todoId());
        decisions.requireUnchanged(todo.query(), command.expected());
        return decisions.decide(todo, seen -> decide(ownership.require(seen), command));
    }

    static List<TodoEvent> decide(TodoState state, ReopenTodo command) {
        var todo = state.requireKnown(command.todoId());
        return todo.open() ? List.of() : List.of(new TodoReopened(command.todoId()));
    }
}
