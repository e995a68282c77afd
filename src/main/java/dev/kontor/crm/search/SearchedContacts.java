package dev.kontor.crm.search;

import dev.kontor.crm.contact.event.ContactCatalog;
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
import dev.kontor.eventstore.Category;
import java.util.UUID;

/** Contacts are found by name, addresses, telephone number and labels. */
final class SearchedContacts implements Searched<ContactEvent> {

    @Override
    public Category category() {
        return ContactCatalog.CATEGORY;
    }

    @Override
    public UUID id(ContactEvent event) {
        return event.contactId().value();
    }

    @Override
    public Edit edit(ContactEvent event) {
        return switch (event) {
            case ContactCreated created ->
                Edit.title(created.name()).with(Edit.SUBTITLE, created.email()).archived(false);
            case ContactRenamed renamed -> Edit.title(renamed.name());
            case ContactEmailChanged changed -> Edit.none().with(Edit.SUBTITLE, changed.newEmail());
            case ContactPhoneChanged changed -> Edit.none().with("phone", changed.phone());
            case ContactAddressChanged changed -> Edit.none().with("address", Lines.of(changed.address()));
            case ContactTagged tagged -> Edit.none().with("tag " + tagged.tag(), tagged.tag());
            case ContactUntagged untagged -> Edit.none().with("tag " + untagged.tag(), null);
            case ContactArchived archived -> Edit.none().archived(true);
            case ContactErased erased -> Edit.erased();
            case ContactMerged merged -> Edit.none().archived(true);
            case ContactAssignedToCompany assigned -> Edit.none();
            case ContactDuplicateAbsorbed absorbed -> Edit.none();
        };
    }
}
