package dev.kontor.crm.opportunity;

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

/** Whether whose an opportunity shall be is there and active. */
enum OwnerStanding {
    UNKNOWN,
    ACTIVE,
    INACTIVE;

    /**
     * Refuses who is no user, or not an active one.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if so
     */
    void requireActive(UserId ownerId) {
        switch (this) {
            case UNKNOWN -> throw OpportunityRule.OPPORTUNITY_OWNER_UNKNOWN.refusal(ownerId);
            case INACTIVE -> throw OpportunityRule.OPPORTUNITY_OWNER_INACTIVE.refusal(ownerId);
            case ACTIVE -> {}
        }
    }

    private OwnerStanding after(UserEvent event) {
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
    record Of(UserId ownerId) implements DecisionModel<OwnerStanding> {

        @Override
        public ContextQuery query() {
            return UserEvent.activationOf(ownerId);
        }

        @Override
        public OwnerStanding initial() {
            return UNKNOWN;
        }

        @Override
        public OwnerStanding apply(OwnerStanding standing, Event event) {
            return event instanceof UserEvent userEvent ? standing.after(userEvent) : standing;
        }
    }
}
