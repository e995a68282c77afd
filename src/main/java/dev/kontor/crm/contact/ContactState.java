package dev.kontor.crm.contact;

import dev.kontor.crm.company.event.CompanyId;
import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactAddressChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactAssignedToCompany;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactDuplicateAbsorbed;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactErased;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.contact.event.ContactEvent.ContactPhoneChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.contact.event.ContactEvent.ContactTagged;
import dev.kontor.crm.contact.event.ContactEvent.ContactUntagged;
import dev.kontor.crm.contact.event.ContactId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's own facts say of it.
 *
 * @param known what it is; null before it was created
 */
record ContactState(@Nullable Known known) {

    /**
     * A contact that was created.
     *
     * @param phone null if none is known
     * @param address null if none is known
     * @param companyId null if it works for none that is known
     * @param archived whether it is kept for the record only
     * @param survivorId who goes on for it; null unless it was merged
     */
    record Known(
            String name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            @Nullable PostalAddress address,
            @Nullable CompanyId companyId,
            Set<String> tags,
            boolean archived,
            @Nullable ContactId survivorId) {

        private Known after(ContactEvent event) {
            return switch (event) {
                case ContactCreated created -> this;
                case ContactRenamed renamed ->
                    new Known(renamed.name(), email, phone, address, companyId, tags, archived, survivorId);
                case ContactEmailChanged moved ->
                    new Known(name, moved.newEmail(), phone, address, companyId, tags, archived, survivorId);
                case ContactPhoneChanged called ->
                    new Known(name, email, called.phone(), address, companyId, tags, archived, survivorId);
                case ContactAddressChanged moved ->
                    new Known(name, email, phone, moved.address(), companyId, tags, archived, survivorId);
                case ContactAssignedToCompany joined ->
                    new Known(name, email, phone, address, joined.companyId(), tags, archived, survivorId);
                case ContactTagged tagged -> with(Tags.with(tags, tagged.tag()));
                case ContactUntagged untagged -> with(Tags.without(tags, untagged.tag()));
                case ContactArchived gone -> new Known(name, email, phone, address, companyId, tags, true, survivorId);
                case ContactMerged merged ->
                    new Known(name, email, phone, address, companyId, tags, true, merged.survivorId());
                case ContactDuplicateAbsorbed absorbed -> this;
                case ContactErased gone ->
                    new Known(name, email, phone, address, companyId, Set.of(), true, survivorId);
            };
        }

        private Known with(Set<String> newTags) {
            return new Known(name, email, phone, address, companyId, newTags, archived, survivorId);
        }
    }

    /**
     * The contact, which must be there and open to change.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it was never created
     * @throws dev.kontor.eventstore.command.CommandRefusedException if it is archived or was merged into another
     */
    Known requireActive(ContactId contactId) {
        Known contact = requireKnown(contactId);
        if (contact.survivorId() != null) {
            throw ContactRule.CONTACT_MERGED.refusal(contactId, contact.survivorId());
        }
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
        if (event instanceof ContactCreated created) {
            return new ContactState(
                    new Known(created.name(), created.email(), null, null, null, Set.of(), false, null));
        }
        return known == null ? this : new ContactState(known.after(event));
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
