package dev.kontor.crm.team;

import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;

/**
 * Let there be a team.
 *
 * @param teamId a new id
 * @param name blanks at both ends do not count
 */
public record CreateTeam(
        @NotNull TeamId teamId,
        @NotNull @PlainText(max = CreateTeam.MAX_NAME) String name) implements Command {

    /** The longest name, in characters. */
    public static final int MAX_NAME = 200;

    public CreateTeam {
        name = name.strip();
    }
}
