package dev.kontor.crm.team;

import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Renames a team; to the name that it has, without a fact. */
@Dependent
public class RenameTeamHandler implements CommandHandler<RenameTeam> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public RenameTeamHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(RenameTeam command) {
        var team = new TeamState.Of(command.teamId());
        decisions.requireUnchanged(team.query(), command.expected());
        return decisions.decide(team, seen -> decide(seen, command));
    }

    static List<TeamEvent> decide(TeamState state, RenameTeam command) {
        var team = state.requireKnown(command.teamId());
        return team.name().equals(command.name())
                ? List.of()
                : List.of(new TeamRenamed(command.teamId(), command.name()));
    }
}
