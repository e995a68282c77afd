package dev.kontor.crm.contact;

import dev.kontor.crm.contact.ContactEvent.ContactArchived;
import dev.kontor.crm.contact.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.ContactEvent.ContactEmailChanged;
import dev.kontor.crm.contact.ContactEvent.ContactRenamed;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Keeps one row for each contact. */
@ApplicationScoped
public class ContactProjection implements Projection {

    /** The name its checkpoint is kept under. */
    static final String NAME = "contact";

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected ContactProjection() {}

    /** @param entities joins the transaction of the checkpoint */
    ContactProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(EventEnvelope fact) {
        switch (fact.event()) {
            case ContactCreated created -> entities.persist(row(created, fact));
            case ContactEvent change -> change(existing(change, fact), change, fact);
            default -> {
                // a fact of another feature
            }
        }
    }

    private static ContactRow row(ContactCreated created, EventEnvelope fact) {
        return new ContactRow(
                key(created, fact), created.name(), created.email().value(), fact.happenedAt(), fact.position());
    }

    private static ContactRow.Key key(ContactEvent event, EventEnvelope fact) {
        return new ContactRow.Key(fact.origin().tenant(), event.contactId().value());
    }

    private static void change(ContactRow row, ContactEvent change, EventEnvelope fact) {
        switch (change) {
            case ContactRenamed renamed -> row.name = renamed.name();
            case ContactEmailChanged changed -> row.email = changed.newEmail().value();
            case ContactArchived archived -> row.archived = true;
            case ContactCreated created -> throw new IllegalArgumentException("A contact is created once.");
        }
        row.changedAt = fact.happenedAt();
        row.position = fact.position();
    }

    private ContactRow existing(ContactEvent change, EventEnvelope fact) {
        var row = entities.find(ContactRow.class, key(change, fact));
        if (row == null) {
            throw new IllegalStateException(
                    "The fact at position %d is about contact %s, whose creation the log does not have before it."
                            .formatted(fact.position(), change.contactId()));
        }
        return row;
    }
}
