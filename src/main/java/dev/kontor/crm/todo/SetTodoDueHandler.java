package dev.kontor.crm.todo;

import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** Says by when an open todo is to be done; if that is so already, without a fact. */
@Dependent
public class SetTodoDueHandler implements CommandHandler<SetTodoDue> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose todos the caller may change
     */
    @Inject
    public SetTodoDueHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(SetTodoDue command) {
        var todo = new TodoState.Of(command.todoId());
        decisions.requireUnchanged(todo.query(), command.expected());
        return decisions.decide(todo, seen -> decide(ownership.require(seen), command));
    }

    static List<TodoEvent> decide(TodoState state, SetTodoDue command) {
        var todo = state.requireOpen(command.todoId());
        return Objects.equals(todo.due(), command.due())
                ? List.of()
                : List.of(new TodoDueSet(command.todoId(), command.due()));
    }
}
