package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Have a user do something.
 *
 * @param expected the version of the todo that its sender saw and insists on; null if they do not
 */
public record AssignTodo(
        @NotNull TodoId todoId,
        @NotNull UserId assignee,
        @Nullable ContextVersion expected) implements Command {}
