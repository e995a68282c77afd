package dev.kontor.crm.todo;

import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Cancels an open todo; what is given up already, without a fact. */
@Dependent
public class CancelTodoHandler implements CommandHandler<CancelTodo> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose todos the caller may change
     */
    @Inject
    public CancelTodoHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(CancelTodo command) {
        var todo = new TodoState.Of(command.todoId());
        decisions.requireUnchanged(todo.query(), command.expected());
        return decisions.decide(todo, seen -> decide(ownership.require(seen), command));
    }

    static List<TodoEvent> decide(TodoState state, CancelTodo command) {
        if (state.requireKnown(command.todoId()).status() == TodoStatus.CANCELLED) {
            return List.of();
        }
        var unused = state.requireOpen(command.todoId());
        return List.of(new TodoCancelled(command.todoId()));
    }
}
