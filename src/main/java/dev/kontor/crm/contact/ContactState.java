package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's own facts say of it.
 *
 * @param known what it is; null before it was created
 */
record ContactState(@Nullable Known known) {

    /** A contact that was created. */
    record Known(String name, EmailAddress email, boolean archived) {

        private Known named(String newName) {
            return new Known(newName, email, archived);
        }

        private Known at(EmailAddress newEmail) {
            return new Known(name, newEmail, archived);
        }
    }

    /**
     * The contact, which must be there and open to change.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is archived
     */
    Known requireActive(ContactId contactId) {
        Known contact = requireKnown(contactId);
        if (contact.archived()) {
            throw ContactRule.CONTACT_ARCHIVED.refusal(contactId);
        }
        return contact;
    }

    /**
     * The contact, which must be there.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     */
    Known requireKnown(ContactId contactId) {
        if (known == null) {
            throw ContactRule.CONTACT_UNKNOWN.refusal(contactId);
        }
        return known;
    }

    private ContactState after(ContactEvent event) {
        return switch (event) {
            case ContactCreated created -> new ContactState(new Known(created.name(), created.email(), false));
            case ContactRenamed renamed -> with(contact -> contact.named(renamed.name()));
            case ContactEmailChanged changed -> with(contact -> contact.at(changed.newEmail()));
            case ContactArchived archived -> with(contact -> new Known(contact.name(), archived.email(), true));
        };
    }

    private ContactState with(UnaryOperator<Known> change) {
        return known == null ? this : new ContactState(change.apply(known));
    }

    /** The context of one contact: its own facts. */
    record Of(ContactId contactId) implements DecisionModel<ContactState> {

        @Override
        public ContextQuery query() {
            return ContactEvent.about(contactId);
        }

        @Override
        public ContactState initial() {
            return new ContactState(null);
        }

        @Override
        public ContactState apply(ContactState state, Event event) {
            return event instanceof ContactEvent contactEvent ? state.after(contactEvent) : state;
        }
    }
}
