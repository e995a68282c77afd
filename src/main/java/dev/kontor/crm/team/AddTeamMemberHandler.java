package dev.kontor.crm.team;

import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.user.event.UserStanding;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Outcome;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Adds an active user to a team; one who is in it, without a fact. */
@Dependent
public class AddTeamMemberHandler implements CommandHandler<AddTeamMember> {

    private final Decisions decisions;

    /** @param decisions read, decide, append */
    @Inject
    public AddTeamMemberHandler(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Outcome handle(AddTeamMember command) {

        var team = new TeamState.Of(command.teamId());
        decisions.requireUnchanged(team.query(), command.expected());
        var context = team.and(new UserStanding.Of(command.userId()), Context::new);
        return decisions.decide(context, seen -> decide(seen.team(), seen.member(), command));
    }

    /** What both contexts say. */
    private record Context(TeamState team, UserStanding member) {}

    static List<TeamEvent> decide(TeamState state, UserStanding member, AddTeamMember command) {
        var team = state.requireKnown(command.teamId());
        if (team.members().contains(command.userId())) {
            return List.of();
        }
        member.requireActive(command.userId(), TeamRule.TEAM_MEMBER_UNKNOWN, TeamRule.TEAM_MEMBER_INACTIVE);
        return List.of(new TeamMemberAdded(command.teamId(), command.userId()));
    }
}
