package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.shared.readmodel.EntityProjection;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Keeps one row for each contact. */
@ApplicationScoped
public class ContactProjection extends EntityProjection<ContactEvent, ContactRow> {

    /** For the container's proxy. */
    protected ContactProjection() {}

    /** @param rows what it writes */
    @Inject
    public ContactProjection(EntityRows rows) {
        super(rows, Contacts.MODEL, "contact", event -> event.contactId().value());
    }

    /** From 2 on, the rows have telephone number, postal address, company, labels and merging. */
    @Override
    public int version() {
        return 2;
    }

    /** A new contact has a row. */
    public void on(ContactCreated created, EventEnvelope fact) {
        begin(created, fact);
    }

    /** The row shows what changed. */
    public void on(ContactEvent changed, EventEnvelope fact) {
        change(changed, fact);
    }
}
