package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a todo that is not there, for an active user or for nobody yet. */
@Dependent
public class CreateTodoHandler implements CommandHandler<CreateTodo> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CreateTodoHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CreateTodo command) {

        var todo = new TodoState.Of(command.todoId());
        var assignee = command.assignee();
        if (assignee == null) {
            return decisions.decide(todo, seen -> decide(seen, command));
        }
        var context = todo.and(new UserStanding.Of(assignee), Context::new);
        return decisions.decide(context, seen -> {
            seen.standing().requireActive(assignee, TodoRule.ASSIGNEE_UNKNOWN, TodoRule.ASSIGNEE_INACTIVE);
            return decide(seen.todo(), command);
        });
    }

    /** What both contexts say. */
    private record Context(TodoState todo, UserStanding standing) {}

    static List<TodoEvent> decide(TodoState todo, CreateTodo command) {
        if (todo.known() != null) {
            throw TodoRule.TODO_EXISTS.refusal(command.todoId());
        }
        return List.of(new TodoCreated(
                command.todoId(),
                command.title(),
                command.note(),
                command.due(),
                command.subject(),
                command.assignee()));
    }
}
