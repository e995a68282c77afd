package dev.kontor.crm.user;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a user another address.
 *
 * @param expected the version of the user that its sender saw and insists on; null if they do not
 */
public record ChangeUserEmail(
        @NotNull UserId userId,
        @NotNull EmailAddress email,
        @Nullable ContextVersion expected) implements Command {}
