package dev.kontor.sample;

import dev.kontor.crm.erasure.EraseSubject;
import dev.kontor.crm.erasure.Ground;
import dev.kontor.crm.todo.AssignTodo;
import dev.kontor.crm.todo.CancelTodo;
import dev.kontor.crm.todo.CompleteTodo;
import dev.kontor.crm.todo.CreateTodo;
import dev.kontor.crm.todo.RemindOfTodo;
import dev.kontor.crm.todo.ReopenTodo;
import dev.kontor.crm.todo.SetTodoDue;
import dev.kontor.crm.todo.event.TodoEvent;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCancelled;
import dev.kontor.crm.todo.event.TodoEvent.TodoCompleted;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoDueSet;
import dev.kontor.crm.todo.event.TodoEvent.TodoErased;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoEvent.TodoReopened;
import dev.kontor.eventstore.command.Command;
import java.time.Instant;

/** Which commands leave the facts of todos. */
final class TodoCommands {

    private TodoCommands() {}

    static Command forTodo(TodoEvent fact) {
        return switch (fact) {
            case TodoCreated it ->
                new CreateTodo(it.todoId(), it.title(), it.note(), it.due(), it.subject(), it.assignee());
            case TodoAssigned it -> new AssignTodo(it.todoId(), it.assignee(), null);
            case TodoDueSet it -> new SetTodoDue(it.todoId(), it.due(), null);
            case TodoCompleted it -> new CompleteTodo(it.todoId(), null);
            case TodoErased it -> new EraseSubject("todo", it.todoId().value(), Ground.REQUEST, Instant.EPOCH);
            case TodoReopened it -> new ReopenTodo(it.todoId(), null);
            case TodoCancelled it -> new CancelTodo(it.todoId(), null);
            case TodoReminded it -> new RemindOfTodo(it.todoId(), it.due());
        };
    }
}
