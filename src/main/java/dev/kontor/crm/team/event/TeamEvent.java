package dev.kontor.crm.team.event;

import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventType;
import dev.kontor.eventstore.Property;

/** The facts of teams. */
public sealed interface TeamEvent extends Event {

    /** Which team a fact is about. */
    Property<TeamId> TEAM_ID = Property.of("teamId", TeamId::value);

    /** Which team the fact is about. */
    TeamId teamId();

    /** Everything about one team. */
    static ContextQuery about(TeamId teamId) {
        return ContextQuery.ofAll(TeamEvent.class).where(TEAM_ID, teamId);
    }

    /**
     * There is a new team; nobody is in it.
     *
     * @param name 1 to 200 characters
     */
    @EventType(name = "TeamCreated")
    record TeamCreated(@ContextKey TeamId teamId, String name) implements TeamEvent {}

    /**
     * A team has another name.
     *
     * @param name the new one, 1 to 200 characters
     */
    @EventType(name = "TeamRenamed")
    record TeamRenamed(@ContextKey TeamId teamId, String name) implements TeamEvent {}

    /** An active user belongs to a team now. */
    @EventType(name = "TeamMemberAdded")
    record TeamMemberAdded(@ContextKey TeamId teamId, UserId userId) implements TeamEvent {}

    /** A user does not belong to a team any more. */
    @EventType(name = "TeamMemberRemoved")
    record TeamMemberRemoved(@ContextKey TeamId teamId, UserId userId) implements TeamEvent {}
}
