package dev.kontor.crm.team;

import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;

/** Whether who shall be a member is there and active. */
enum MemberStanding {
    UNKNOWN,
    ACTIVE,
    INACTIVE;

    /**
     * Refuses who is no user, or not an active one.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if so
     */
    void requireActive(UserId userId) {
        switch (this) {
            case UNKNOWN -> throw TeamRule.TEAM_MEMBER_UNKNOWN.refusal(userId);
            case INACTIVE -> throw TeamRule.TEAM_MEMBER_INACTIVE.refusal(userId);
            case ACTIVE -> {}
        }
    }

    private MemberStanding after(UserEvent event) {
        return switch (event) {
            case UserCreated created -> ACTIVE;
            case UserActivated activated -> ACTIVE;
            case UserDeactivated deactivated -> INACTIVE;
            case UserUpdated other -> this;
            case UserEmailChanged other -> this;
            case UserRolesChanged other -> this;
        };
    }

    /** The context of one user: the facts that say whether they are active. */
    record Of(UserId userId) implements DecisionModel<MemberStanding> {

        @Override
        public ContextQuery query() {
            return UserEvent.activationOf(userId);
        }

        @Override
        public MemberStanding initial() {
            return UNKNOWN;
        }

        @Override
        public MemberStanding apply(MemberStanding standing, Event event) {
            return event instanceof UserEvent userEvent ? standing.after(userEvent) : standing;
        }
    }
}
