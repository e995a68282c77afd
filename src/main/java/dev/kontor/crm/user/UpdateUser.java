package dev.kontor.crm.user;

import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Give a user another name, time zone or language.
 *
 * @param name blanks at both ends do not count
 * @param timeZone where their days begin and end
 * @param language what they read
 * @param expected the version of the user that its sender saw and insists on; null if they do not
 */
public record UpdateUser(
        @NotNull UserId userId,
        @NotNull @PlainText(max = CreateUser.MAX_NAME) String name,
        @NotNull ZoneId timeZone,
        @NotNull Language language,
        @Nullable ContextVersion expected)
        implements Command {

    public UpdateUser {
        name = name.strip();
    }
}
