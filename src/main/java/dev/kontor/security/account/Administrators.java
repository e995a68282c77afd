package dev.kontor.security.account;

import dev.kontor.crm.user.event.UserEvent;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is an active administrator. */
record Administrators() implements DecisionModel<Set<UserId>> {

    @Override
    public ContextQuery query() {
        return UserEvent.administration();
    }

    @Override
    public Set<UserId> initial() {
        return Set.of();
    }

    @Override
    public Set<UserId> apply(Set<UserId> active, Event event) {
        return event instanceof UserEvent userEvent ? after(active, userEvent) : active;
    }

    private static Set<UserId> after(Set<UserId> active, UserEvent event) {
        return switch (event) {
            case UserCreated created ->
                with(active, created.userId(), created.roles().contains(Role.ADMIN));
            case UserRolesChanged changed ->
                with(active, changed.userId(), changed.roles().contains(Role.ADMIN));
            case UserDeactivated deactivated -> with(active, deactivated.userId(), false);
            case UserActivated activated -> with(active, activated.userId(), activated.admin());
            case UserErased other -> active;
            case UserUpdated other -> active;
            case UserEmailChanged other -> active;
        };
    }

    private static Set<UserId> with(Set<UserId> active, UserId user, boolean admin) {
        return Stream.concat(
                        active.stream().filter(other -> !other.equals(user)), admin ? Stream.of(user) : Stream.of())
                .collect(Collectors.toUnmodifiableSet());
    }
}
