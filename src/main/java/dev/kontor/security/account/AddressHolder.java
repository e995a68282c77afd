package dev.kontor.security.account;

import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.user.event.UserEvent;
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
import java.util.Optional;

/**
 * Whose an address is, by the facts that took or freed it.
 *
 * @param address which
 */
record AddressHolder(EmailAddress address) implements DecisionModel<Optional<UserId>> {

    @Override
    public ContextQuery query() {
        return UserEvent.touching(address);
    }

    @Override
    public Optional<UserId> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<UserId> apply(Optional<UserId> holder, Event event) {
        return event instanceof UserEvent userEvent ? after(holder, userEvent) : holder;
    }

    private Optional<UserId> after(Optional<UserId> holder, UserEvent event) {
        return switch (event) {
            case UserCreated created -> Optional.of(created.userId());
            case UserEmailChanged changed ->
                changed.newEmail().equals(address) ? Optional.of(changed.userId()) : Optional.empty();
            case UserUpdated other -> holder;
            case UserRolesChanged other -> holder;
            case UserDeactivated other -> holder;
            case UserActivated other -> holder;
            case UserErased other -> holder;
        };
    }
}
