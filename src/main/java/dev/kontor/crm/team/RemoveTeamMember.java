package dev.kontor.crm.team;

import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.command.Command;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Have a user belong to a team no more.
 *
 * @param expected the version of the team that its sender saw and insists on; null if they do not
 */
public record RemoveTeamMember(
        @NotNull TeamId teamId,
        @NotNull UserId userId,
        @Nullable ContextVersion expected) implements Command {}
