package dev.kontor.crm.todo;

import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Say by when something is to be done.
 *
 * @param due by when; null for some time
 * @param expected the version of the todo that its sender saw and insists on; null if they do not
 */
public record SetTodoDue(
        @NotNull TodoId todoId, @Nullable Due due, @Nullable ContextVersion expected) implements Command {}
