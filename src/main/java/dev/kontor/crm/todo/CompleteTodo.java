package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say that something is done.
 *
 * @param expected the version of the todo that its sender saw and insists on; null if they do not
 */
public record CompleteTodo(@NotNull TodoId todoId, @Nullable ContextVersion expected) implements Command {}
