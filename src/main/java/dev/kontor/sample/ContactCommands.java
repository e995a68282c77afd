package dev.kontor.sample;

import dev.kontor.crm.contact.ArchiveContact;
import dev.kontor.crm.contact.AssignContactToCompany;
import dev.kontor.crm.contact.ChangeContactAddress;
import dev.kontor.crm.contact.ChangeContactEmail;
import dev.kontor.crm.contact.ChangeContactPhone;
import dev.kontor.crm.contact.CreateContact;
import dev.kontor.crm.contact.MergeContacts;
import dev.kontor.crm.contact.RenameContact;
import dev.kontor.crm.contact.TagContact;
import dev.kontor.crm.contact.UntagContact;
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
import dev.kontor.crm.erasure.EraseSubject;
import dev.kontor.crm.erasure.Ground;
import dev.kontor.eventstore.command.Command;
import java.time.Instant;
import java.util.Optional;

/** Which commands leave the facts of contacts. */
final class ContactCommands {

    private ContactCommands() {}

    /** Empty for what another fact's command leaves too. */
    static Optional<Command> forContact(ContactEvent fact) {
        return switch (fact) {
            case ContactCreated it -> Optional.of(new CreateContact(it.contactId(), it.name(), it.email()));
            case ContactRenamed it -> Optional.of(new RenameContact(it.contactId(), it.name(), null));
            case ContactEmailChanged it -> Optional.of(new ChangeContactEmail(it.contactId(), it.newEmail(), null));
            case ContactPhoneChanged it -> Optional.of(new ChangeContactPhone(it.contactId(), it.phone(), null));
            case ContactAddressChanged it -> Optional.of(new ChangeContactAddress(it.contactId(), it.address(), null));
            case ContactAssignedToCompany it ->
                Optional.of(new AssignContactToCompany(it.contactId(), it.companyId(), null));
            case ContactTagged it -> Optional.of(new TagContact(it.contactId(), it.tag(), null));
            case ContactUntagged it -> Optional.of(new UntagContact(it.contactId(), it.tag(), null));
            case ContactMerged it -> Optional.of(new MergeContacts(it.survivorId(), it.contactId(), null));
            case ContactDuplicateAbsorbed it -> Optional.empty();
            case ContactErased it ->
                Optional.of(new EraseSubject("contact", it.contactId().value(), Ground.REQUEST, Instant.EPOCH));
            case ContactArchived it -> Optional.of(new ArchiveContact(it.contactId(), null));
        };
    }
}
