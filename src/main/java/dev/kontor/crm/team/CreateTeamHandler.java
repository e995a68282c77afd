package dev.kontor.crm.team;

import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Creates a team that is not there. */
@Dependent
public class CreateTeamHandler implements CommandHandler<CreateTeam> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public CreateTeamHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(CreateTeam command) {
        return decisions.decide(new TeamState.Of(command.teamId()), seen -> decide(seen, command));
    }

    static List<TeamEvent> decide(TeamState team, CreateTeam command) {
        if (team.known() != null) {
            throw TeamRule.TEAM_EXISTS.refusal(command.teamId());
        }
        return List.of(new TeamCreated(command.teamId(), command.name()));
    }
}
