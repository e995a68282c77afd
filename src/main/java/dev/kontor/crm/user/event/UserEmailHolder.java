package dev.kontor.crm.user.event;

import dev.kontor.crm.shared.EmailAddress;
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
import org.jspecify.annotations.Nullable;

/**
 * Which user has an address.
 *
 * @param userId the user; null if the address is free
 */
public record UserEmailHolder(@Nullable UserId userId) {

    /**
     * Refuses an address that another user has.
     *
     * @param taken stands against that
     * @throws dev.kontor.eventstore.command.CommandRefusedException by it, about the address, if another user has it
     */
    public void requireFreeFor(UserId wanting, EmailAddress email, Rule taken) {
        if (userId != null && !userId.equals(wanting)) {
            throw taken.refusal(email);
        }
    }

    /**
     * The context of one address: the facts that took or freed it.
     *
     * @param email which address
     */
    public record Of(EmailAddress email) implements DecisionModel<UserEmailHolder> {

        @Override
        public ContextQuery query() {
            return UserEvent.touching(email);
        }

        @Override
        public UserEmailHolder initial() {
            return new UserEmailHolder(null);
        }

        @Override
        public UserEmailHolder apply(UserEmailHolder holder, Event event) {
            return event instanceof UserEvent userEvent ? after(holder, userEvent) : holder;
        }

        private UserEmailHolder after(UserEmailHolder holder, UserEvent event) {
            return switch (event) {
                case UserCreated created -> new UserEmailHolder(created.userId());
                case UserEmailChanged changed ->
                    new UserEmailHolder(changed.newEmail().equals(email) ? changed.userId() : null);
                case UserUpdated other -> holder;
                case UserRolesChanged other -> holder;
                case UserDeactivated other -> holder;
                case UserActivated other -> holder;
                case UserErased other -> holder;
            };
        }
    }
}
