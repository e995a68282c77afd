package dev.kontor.crm.user.event;

import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.command.Rule;

/**
 * Whether a user is there and active: what each feature decides on that gives users something to do. It stands beside
 * the facts, so that all of them read the same ones; what they refuse is a rule of their own.
 */
public enum UserStanding {
    /** There is no such user. */
    UNKNOWN,
    /** Works with Kontor. */
    ACTIVE,
    /** Was deactivated, and not activated since. */
    INACTIVE;

    /**
     * Refuses who is no user, or not an active one.
     *
     * @param unknown stands against who is no user
     * @param inactive stands against a user who is not active
     * @throws dev.kontor.eventstore.command.CommandRefusedException by one of the two, about the user's id
     */
    public void requireActive(UserId userId, Rule unknown, Rule inactive) {
        switch (this) {
            case UNKNOWN -> throw unknown.refusal(userId);
            case INACTIVE -> throw inactive.refusal(userId);
            case ACTIVE -> {}
        }
    }

    private UserStanding after(UserEvent event) {
        return switch (event) {
            case UserCreated created -> ACTIVE;
            case UserActivated activated -> ACTIVE;
            case UserDeactivated deactivated -> INACTIVE;
            case UserErased other -> this;
            case UserUpdated other -> this;
            case UserEmailChanged other -> this;
            case UserRolesChanged other -> this;
        };
    }

    /**
     * The context of one user: the facts that say whether they are active.
     *
     * @param userId which user
     */
    public record Of(UserId userId) implements DecisionModel<UserStanding> {

        @Override
        public ContextQuery query() {
            return UserEvent.activationOf(userId);
        }

        @Override
        public UserStanding initial() {
            return UNKNOWN;
        }

        @Override
        public UserStanding apply(UserStanding standing, Event event) {
            return event instanceof UserEvent userEvent ? standing.after(userEvent) : standing;
        }
    }
}
