package dev.kontor.crm.team;

import dev.kontor.crm.team.event.TeamEvent;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberAdded;
import dev.kontor.crm.team.event.TeamEvent.TeamMemberRemoved;
import dev.kontor.crm.team.event.TeamEvent.TeamRenamed;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a team's own facts say of it.
 *
 * @param known what it is; null before it was created
 */
record TeamState(@Nullable Known known) {

    /** A team that was created. */
    record Known(String name, Set<UserId> members) {

        Known {
            members = Set.copyOf(members);
        }

        private Known with(UserId member) {
            return new Known(
                    name, Stream.concat(members.stream(), Stream.of(member)).collect(Collectors.toSet()));
        }

        private Known without(UserId member) {
            return new Known(
                    name,
                    members.stream().filter(other -> !other.equals(member)).collect(Collectors.toSet()));
        }
    }

    /**
     * The team, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     */
    Known requireKnown(TeamId teamId) {
        if (known == null) {
            throw TeamRule.TEAM_UNKNOWN.refusal(teamId);
        }
        return known;
    }

    private TeamState after(TeamEvent event) {
        return switch (event) {
            case TeamCreated created -> new TeamState(new Known(created.name(), Set.of()));
            case TeamRenamed renamed -> with(team -> new Known(renamed.name(), team.members()));
            case TeamMemberAdded added -> with(team -> team.with(added.userId()));
            case TeamMemberRemoved removed -> with(team -> team.without(removed.userId()));
        };
    }

    private TeamState with(UnaryOperator<Known> change) {
        return known == null ? this : new TeamState(change.apply(known));
    }

    /** The context of one team: its own facts. */
    record Of(TeamId teamId) implements DecisionModel<TeamState> {

        @Override
        public ContextQuery query() {
            return TeamEvent.about(teamId);
        }

        @Override
        public TeamState initial() {
            return new TeamState(null);
        }

        @Override
        public TeamState apply(TeamState state, Event event) {
            return event instanceof TeamEvent teamEvent ? state.after(teamEvent) : state;
        }
    }
}
