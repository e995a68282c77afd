package dev.kontor.crm.todo;

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

/** Whether who shall do something is there and active. */
enum AssigneeStanding {
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
            case UNKNOWN -> throw TodoRule.ASSIGNEE_UNKNOWN.refusal(userId);
            case INACTIVE -> throw TodoRule.ASSIGNEE_INACTIVE.refusal(userId);
            case ACTIVE -> {}
        }
    }

    private AssigneeStanding after(UserEvent event) {
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
    record Of(UserId userId) implements DecisionModel<AssigneeStanding> {

        @Override
        public ContextQuery query() {
            return UserEvent.activationOf(userId);
        }

        @Override
        public AssigneeStanding initial() {
            return UNKNOWN;
        }

        @Override
        public AssigneeStanding apply(AssigneeStanding standing, Event event) {
            return event instanceof UserEvent userEvent ? standing.after(userEvent) : standing;
        }
    }
}
