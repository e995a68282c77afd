package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.event.ContactEvent.ContactRenamed;
import dev.kontor.crm.shared.readmodel.EntityRow;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A contact in the read model. */
@Entity
@Table(name = "contact")
class ContactRow extends EntityRow<ContactEvent> {

    String name;
    String email;
    boolean archived;

    @Override
    protected void apply(ContactEvent event, EventEnvelope fact) {
        switch (event) {
            case ContactCreated created -> {
                name = created.name();
                email = created.email().value();
            }
            case ContactRenamed renamed -> name = renamed.name();
            case ContactEmailChanged moved -> email = moved.newEmail().value();
            case ContactArchived gone -> archived = true;
        }
    }
}
