package dev.kontor.crm.user;

import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Give a user other roles.
 *
 * @param roles all that they shall have; one that is there twice counts once
 * @param expected the version of the user that its sender saw and insists on; null if they do not
 */
public record ChangeUserRoles(
        @NotNull UserId userId,
        @NotNull List<Role> roles,
        @Nullable ContextVersion expected) implements Command {

    public ChangeUserRoles {
        roles = roles.stream().distinct().sorted().toList();
    }
}
