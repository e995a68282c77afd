package dev.kontor.crm.team;

import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Removes a user from a team; one who is not in it, without a fact. */
@Dependent
public class RemoveTeamMemberHandler implements CommandHandler<RemoveTeamMember> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RemoveTeamMemberHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RemoveTeamMember command) {
        var team = new TeamState.Of(command.teamId());
        decisions.requireUnchanged(team.query(), command.expected());
        return decisions.decide(team, seen -> decide(seen, command));
    }

    static List<TeamEvent> decide(TeamState state, RemoveTeamMember command) {
        var team = state.requireKnown(command.teamId());
        return team.members().contains(command.userId())
                ? List.of(new TeamMemberRemoved(command.teamId(), command.userId()))
                : List.of();
    }
}
