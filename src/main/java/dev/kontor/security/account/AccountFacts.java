package dev.kontor.security.account;

import dev.kontor.crm.shared.Words;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a user's facts say of them as an account; its password is not in them.
 *
 * @param tenant whose user
 * @param userId which
 */
record AccountFacts(String tenant, UserId userId) implements DecisionModel<Optional<Account>> {

    @Override
    public ContextQuery query() {
        return UserEvent.about(userId);
    }

    @Override
    public Optional<Account> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<Account> apply(Optional<Account> account, Event event) {
        return event instanceof UserEvent userEvent ? after(account, userEvent) : account;
    }

    private Optional<Account> after(Optional<Account> known, UserEvent event) {
        if (event instanceof UserCreated created) {
            return Optional.of(
                    new Account(tenant, userId, created.name(), created.email(), words(created.roles()), true, 0));
        }
        return known.map(account -> changed(account, event));
    }

    private static Account changed(Account account, UserEvent event) {
        var name = event instanceof UserUpdated updated ? updated.name() : account.name();
        var email = event instanceof UserEmailChanged moved ? moved.newEmail() : account.email();
        var roles = event instanceof UserRolesChanged changed ? words(changed.roles()) : account.roles();
        boolean active = switch (event) {
            case UserActivated back -> true;
            case UserDeactivated gone -> false;
            case UserCreated same -> account.active();
            case UserErased gone -> false;
            case UserUpdated same -> account.active();
            case UserEmailChanged same -> account.active();
            case UserRolesChanged same -> account.active();
        };
        return new Account(account.tenant(), account.id(), name, email, roles, active, 0);
    }

    private static Set<String> words(List<Role> roles) {
        return roles.stream().map(Words::of).collect(Collectors.toUnmodifiableSet());
    }
}
