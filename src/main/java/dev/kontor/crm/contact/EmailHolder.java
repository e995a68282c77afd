package dev.kontor.crm.contact;

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
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import org.jspecify.annotations.Nullable;

/**
 * Which contact has an address.
 *
 * @param contactId the contact; null if the address is free
 */
record EmailHolder(@Nullable ContactId contactId) {

    /**
     * Refuses an address that another contact has.
     *
     * @throws dev.kontor.eventstore.command.CommandRefusedException if one has it
     */
    void requireFreeFor(ContactId wanting, EmailAddress email) {
        if (contactId != null && !contactId.equals(wanting)) {
            throw ContactRule.EMAIL_TAKEN.refusal(email);
        }
    }

    /** The context of one address: the facts that took or freed it. */
    record Of(EmailAddress email) implements DecisionModel<EmailHolder> {

        @Override
        public ContextQuery query() {
            return ContactEvent.touching(email);
        }

        @Override
        public EmailHolder initial() {
            return new EmailHolder(null);
        }

        @Override
        public EmailHolder apply(EmailHolder holder, Event event) {
            return event instanceof ContactEvent contactEvent ? after(holder, contactEvent) : holder;
        }

        private EmailHolder after(EmailHolder holder, ContactEvent event) {
            return switch (event) {
                case ContactCreated created -> new EmailHolder(created.contactId());
                case ContactEmailChanged changed ->
                    new EmailHolder(changed.newEmail().equals(email) ? changed.contactId() : null);
                case ContactArchived archived -> new EmailHolder(null);
                case ContactMerged merged -> new EmailHolder(null);
                case ContactRenamed other -> holder;
                case ContactPhoneChanged other -> holder;
                case ContactAddressChanged other -> holder;
                case ContactAssignedToCompany other -> holder;
                case ContactTagged other -> holder;
                case ContactUntagged other -> holder;
                case ContactDuplicateAbsorbed other -> holder;
                case ContactErased other -> holder;
            };
        }
    }
}
