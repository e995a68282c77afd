package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reminds of a todo, once for each due time, if it is open and still due then; else without a fact. Never refuses: who
 * sends the command saw the todo some moments ago.
 */
@Dependent
public class RemindOfTodoHandler implements CommandHandler<RemindOfTodo> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RemindOfTodoHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RemindOfTodo command) {
        return decisions.decide(TodoState.Of.reminded(command.todoId()), seen -> decide(seen, command));
    }

    static List<TodoEvent> decide(TodoState state, RemindOfTodo command) {
        var todo = state.known();
        if (todo == null || !isLate(todo, command.due())) {
            return List.of();
        }
        return List.of(new TodoReminded(command.todoId(), command.due(), todo.assignee(), todo.title()));
    }

    private static boolean isLate(TodoState.Known todo, Due due) {
        return todo.open() && due.equals(todo.due()) && !todo.reminded().contains(due);
    }
}
