package dev.kontor.crm.user.event;

import dev.kontor.crm.user.event.UserEvent.Role;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who is an active administrator.
 *
 * @param active the users
 */
public record Administrators(Set<UserId> active) {

    /** Defensive copy. */
    public Administrators {
        active = Set.copyOf(active);
    }

    /**
     * Refuses to let the last one go.
     *
     * @param last stands against that
     * @throws dev.kontor.eventstore.command.CommandRefusedException by it, if a user is the only active administrator
     */
    public void requireOneWithout(UserId leaving, Rule last) {
        if (active.equals(Set.of(leaving))) {
            throw last.refusal();
        }
    }

    private Administrators after(UserEvent event) {
        return switch (event) {
            case UserCreated created -> with(created.userId(), created.roles().contains(Role.ADMIN));
            case UserRolesChanged changed ->
                with(changed.userId(), changed.roles().contains(Role.ADMIN));
            case UserDeactivated deactivated -> with(deactivated.userId(), false);
            case UserActivated activated -> with(activated.userId(), activated.admin());
            case UserErased other -> this;
            case UserUpdated other -> this;
            case UserEmailChanged other -> this;
        };
    }

    private Administrators with(UserId userId, boolean admin) {
        return new Administrators(Stream.concat(
                        active.stream().filter(other -> !other.equals(userId)), admin ? Stream.of(userId) : Stream.of())
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The context: the facts of all users that made or unmade an active administrator. */
    public record Of() implements DecisionModel<Administrators> {

        @Override
        public ContextQuery query() {
            return UserEvent.administration();
        }

        @Override
        public Administrators initial() {
            return new Administrators(Set.of());
        }

        @Override
        public Administrators apply(Administrators administrators, Event event) {
            return event instanceof UserEvent userEvent ? administrators.after(userEvent) : administrators;
        }
    }
}
