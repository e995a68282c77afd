package dev.kontor.crm.contact;

import dev.kontor.crm.contact.event.ContactEvent;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each contact. */
@ApplicationScoped
public class ContactProjection implements Projection {

    private EntityRows rows;

    /** For the container's proxy. */
    protected ContactProjection() {}

    /** @param rows what it writes */
    @Inject
    public ContactProjection(EntityRows rows) {
        this.rows = rows;
    }

    @Override
    public String name() {
        return Contacts.MODEL.projection();
    }

    /** From 2 on, the rows have telephone number, postal address, company, labels and merging. */
    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact");
    }

    /** A contact's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return fact.event() instanceof ContactEvent event
                ? Optional.of(event.contactId().toString())
                : Optional.empty();
    }

    /** A new contact has a row. */
    public void on(ContactCreated created, EventEnvelope fact) {
        rows.begin(Contacts.MODEL, created.contactId().value(), created, fact);
    }

    /** The row shows what changed. */
    public void on(ContactEvent changed, EventEnvelope fact) {
        rows.change(Contacts.MODEL, changed.contactId().value(), changed, fact);
    }
}
