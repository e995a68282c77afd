package dev.kontor.crm.team;

import dev.kontor.crm.shared.PlainText;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Give a team another name.
 *
 * @param name blanks at both ends do not count
 * @param expected the version of the team that its sender saw and insists on; null if they do not
 */
public record RenameTeam(
        @NotNull TeamId teamId,
        @NotNull @PlainText(max = CreateTeam.MAX_NAME) String name,
        @Nullable ContextVersion expected)
        implements Command {

    public RenameTeam {
        name = name.strip();
    }
}
