package dev.kontor.crm.user;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserEvent;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserEvent.UserActivated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.crm.user.event.UserEvent.UserDeactivated;
import dev.kontor.crm.user.event.UserEvent.UserEmailChanged;
import dev.kontor.crm.user.event.UserEvent.UserErased;
import dev.kontor.crm.user.event.UserEvent.UserRolesChanged;
import dev.kontor.crm.user.event.UserEvent.UserUpdated;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a user's own facts say of them.
 *
 * @param known who they are; null before they were created
 */
record UserState(@Nullable Known known, boolean erased) {

    /** A state of whom nobody has erased. */
    UserState(@Nullable Known known) {
        this(known, false);
    }

    /** A user who was created. */
    record Known(
            String name, EmailAddress email, List<Role> roles, ZoneId timeZone, Language language, boolean active) {

        boolean admin() {
            return roles.contains(Role.ADMIN);
        }

        private Known updated(UserUpdated updated) {
            return new Known(updated.name(), email, roles, updated.timeZone(), updated.language(), active);
        }

        private Known at(EmailAddress newEmail) {
            return new Known(name, newEmail, roles, timeZone, language, active);
        }

        private Known with(List<Role> newRoles) {
            return new Known(name, email, newRoles, timeZone, language, active);
        }

        private Known activated(boolean nowActive) {
            return new Known(name, email, roles, timeZone, language, nowActive);
        }
    }

    /**
     * The user, who must be there and active.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if they were never created
     * @throws dev.kontor.eventstore.command.CommandRefusedException if they are not active
     */
    Known requireActive(UserId userId) {
        Known user = requireKnown(userId);
        if (!user.active()) {
            throw UserRule.USER_INACTIVE.refusal(user.name());
        }
        return user;
    }

    /**
     * The user, who must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if they were never created
     */
    Known requireKnown(UserId userId) {
        if (known == null) {
            throw UserRule.USER_UNKNOWN.refusal(userId);
        }
        if (erased) {
            throw UserRule.USER_ERASED.refusal(userId);
        }
        return known;
    }

    private UserState after(UserEvent event) {
        return switch (event) {
            case UserCreated created ->
                new UserState(new Known(
                        created.name(),
                        created.email(),
                        created.roles(),
                        created.timeZone(),
                        created.language(),
                        true));
            case UserErased gone -> new UserState(known, true);
            case UserUpdated updated -> with(user -> user.updated(updated));
            case UserEmailChanged changed -> with(user -> user.at(changed.newEmail()));
            case UserRolesChanged changed -> with(user -> user.with(changed.roles()));
            case UserDeactivated deactivated -> with(user -> user.activated(false));
            case UserActivated activated -> with(user -> user.activated(true));
        };
    }

    private UserState with(UnaryOperator<Known> change) {
        return known == null ? this : new UserState(change.apply(known));
    }

    /** The context of one user: their own facts. */
    record Of(UserId userId) implements DecisionModel<UserState> {

        @Override
        public ContextQuery query() {
            return UserEvent.about(userId);
        }

        @Override
        public UserState initial() {
            return new UserState(null);
        }

        @Override
        public UserState apply(UserState state, Event event) {
            return event instanceof UserEvent userEvent ? state.after(userEvent) : state;
        }
    }
}
