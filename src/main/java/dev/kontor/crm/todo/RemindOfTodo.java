package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;

/**
 * Remind of what is late.
 *
 * @param due what has passed; if the todo is due otherwise by now, nobody is reminded
 */
public record RemindOfTodo(@NotNull TodoId todoId, @NotNull Due due) implements Command {}
