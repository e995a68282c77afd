package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Have a user not work with Kontor for the time being.
 *
 * @param expected the version of the user that its sender saw and insists on; null if they do not
 */
public record DeactivateUser(
        @NotNull UserId userId, @Nullable ContextVersion expected) implements Command {}
