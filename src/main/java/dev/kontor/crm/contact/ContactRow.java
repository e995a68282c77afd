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
import dev.kontor.crm.shared.PhoneNumber;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact in the read model. */
@Entity
@Table(name = "contact")
class ContactRow extends EntityRow<ContactEvent> {

    String name;
    String email;

    @Nullable
    String phone;

    @Embedded
    @Nullable
    PostalAddress address;

    @Nullable
    UUID companyId;

    List<String> tags = List.of();
    boolean archived;

    @Nullable
    UUID survivorId;

    @Override
    protected void apply(ContactEvent event, EventEnvelope fact) {
        switch (event) {
            case ContactCreated created -> {
                name = created.name();
                email = created.email().value();
            }
            case ContactRenamed renamed -> name = renamed.name();
            case ContactEmailChanged moved -> email = moved.newEmail().value();
            case ContactPhoneChanged called -> phone = text(called.phone());
            case ContactAddressChanged moved -> address = moved.address();
            case ContactAssignedToCompany joined ->
                companyId =
                        joined.companyId() == null ? null : joined.companyId().value();
            case ContactTagged tagged -> tags = sorted(Tags.with(Set.copyOf(tags), tagged.tag()));
            case ContactUntagged untagged -> tags = sorted(Tags.without(Set.copyOf(tags), untagged.tag()));
            case ContactArchived gone -> archived = true;
            case ContactMerged merged -> {
                archived = true;
                survivorId = merged.survivorId().value();
            }
            case ContactErased gone -> erase();
            case ContactDuplicateAbsorbed absorbed -> {
                // the survivor's own values stand in facts of their own
            }
        }
    }

    private void erase() {
        name = Erased.TEXT;
        email = Erased.TEXT;
        phone = null;
        address = null;
        tags = List.of();
        archived = true;
    }

    private static @Nullable String text(@Nullable PhoneNumber number) {
        return number == null ? null : number.value();
    }

    private static List<String> sorted(Set<String> tags) {
        return tags.stream().sorted().toList();
    }
}
