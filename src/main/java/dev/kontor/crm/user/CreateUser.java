package dev.kontor.crm.user;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;

/**
 * Let somebody work with Kontor.
 *
 * @param userId a new id
 * @param name blanks at both ends do not count
 * @param roles may be empty; one that is there twice counts once
 * @param timeZone where their days begin and end
 * @param language what they read
 */
public record CreateUser(
        @NotNull UserId userId,
        @NotNull @PlainText(max = CreateUser.MAX_NAME) String name,
        @NotNull EmailAddress email,
        @NotNull List<Role> roles,
        @NotNull ZoneId timeZone,
        @NotNull Language language)
        implements Command {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public CreateUser {
        name = name.strip();
        roles = roles.stream().distinct().sorted().toList();
    }
}
