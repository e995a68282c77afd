package dev.kontor.crm.contact;

import dev.kontor.crm.contact.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.ContactEvent.ContactRenamed;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.FoldModel;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's facts show of it at some point: what the read model would have shown then.
 *
 * @param shown null before it was created
 */
record ContactPast(@Nullable ContactView shown) {

    /** The facts of one contact. */
    record Of(ContactId contactId) implements FoldModel<ContactPast> {

        @Override
        public ContextQuery query() {
            return ContactEvent.about(contactId);
        }

        @Override
        public ContactPast initial() {
            return new ContactPast(null);
        }

        @Override
        public ContactPast after(ContactPast state, EventEnvelope fact) {
            return fact.event() instanceof ContactEvent event ? state.after(event, fact) : state;
        }
    }

    private ContactPast after(ContactEvent event, EventEnvelope fact) {
        var before = shown;
        if (event instanceof ContactCreated created) {
            var at = fact.happenedAt();
            return new ContactPast(new ContactView(
                    created.contactId().value(),
                    created.name(),
                    created.email().value(),
                    false,
                    at,
                    at,
                    fact.position()));
        }
        return before == null ? this : new ContactPast(changed(before, event, fact));
    }

    private static ContactView changed(ContactView before, ContactEvent event, EventEnvelope fact) {
        return switch (event) {
            case ContactRenamed renamed -> with(before, renamed.name(), before.email(), before.archived(), fact);
            case ContactEmailChanged moved ->
                with(before, before.name(), moved.newEmail().value(), before.archived(), fact);
            case ContactArchived archived -> with(before, before.name(), before.email(), true, fact);
            case ContactCreated created -> before;
        };
    }

    private static ContactView with(
            ContactView before, String name, String email, boolean archived, EventEnvelope fact) {
        return new ContactView(
                before.contactId(), name, email, archived, before.createdAt(), fact.happenedAt(), fact.position());
    }
}
