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
        if (fact.event() instanceof ContactEvent event) {
            var row = row(event, fact);
            switch (event) {
                case ContactCreated created -> {
                    row.name = created.name();
                    row.email = created.email().value();
                    entities.persist(row);
                }
                case ContactRenamed renamed -> row.name = renamed.name();
                case ContactEmailChanged changed ->
                    row.email = changed.newEmail().value();
                case ContactArchived archived -> row.archived = true;
            }
            row.changedAt = fact.happenedAt();
            row.position = fact.position();
        }
    }

    private ContactRow row(ContactEvent event, EventEnvelope fact) {
        var key = new ContactRow.Key(
                fact.origin().tenant(), event.contactId().value());
        if (event instanceof ContactCreated) {
            return new ContactRow(key.tenant(), key.contactId(), fact.happenedAt());
        }
        var row = entities.find(ContactRow.class, key);
        if (row == null) {
            throw new IllegalStateException(
                    "The fact at position %d is about contact %s, whose creation the log does not have before it."
                            .formatted(fact.position(), event.contactId()));
        }
        return row;
    }
}
