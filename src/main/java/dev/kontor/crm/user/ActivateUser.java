package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Have a user work with Kontor again.
 *
 * @param expected the version of the user that its sender saw and insists on; null if they do not
 */
public record ActivateUser(@NotNull UserId userId, @Nullable ContextVersion expected) implements Command {}
