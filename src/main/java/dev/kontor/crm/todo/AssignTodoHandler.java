package dev.kontor.crm.todo;

import dev.kontor.crm.shared.access.Ownership;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Assigns an open todo to an active user; to whom it is assigned already, without a fact. */
@Dependent
public class AssignTodoHandler implements CommandHandler<AssignTodo> {

    private final Decisions decisions;
    private final Ownership ownership;

    /**
     * @param decisions read, decide, append
     * @param ownership whose todos the caller may change
     */
    @Inject
    public AssignTodoHandler(Decisions decisions, Ownership ownership) {
        this.decisions = decisions;
        this.ownership = ownership;
    }

    @Override
    public Outcome handle(AssignTodo command) {

        var todo = new TodoState.Of(command.todoId());
        decisions.requireUnchanged(todo.query(), command.expected());
        var context = todo.and(new UserStanding.Of(command.assignee()), Context::new);
        return decisions.decide(context, seen -> decide(ownership.require(seen.todo()), seen.standing(), command));
    }

    /** What both contexts say. */
    private record Context(TodoState todo, UserStanding standing) {}

    static List<TodoEvent> decide(TodoState state, UserStanding standing, AssignTodo command) {
        var todo = state.requireOpen(command.todoId());
        if (command.assignee().equals(todo.assignee())) {
            return List.of();
        }
        standing.requireActive(command.assignee(), TodoRule.ASSIGNEE_UNKNOWN, TodoRule.ASSIGNEE_INACTIVE);
        return List.of(new TodoAssigned(command.todoId(), command.assignee(), todo.title()));
    }
}
