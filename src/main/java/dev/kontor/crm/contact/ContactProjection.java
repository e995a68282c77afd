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
import java.util.Optional;
import java.util.Set;

/** Keeps one row for each contact. */
@ApplicationScoped
public class ContactProjection implements Projection {

    /** The name its subscription is kept under. */
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
        entities.persist(new ContactRow(
                key(created, fact), created.name(), created.email().value(), fact.happenedAt(), fact.position()));
    }

    /** The row has the new name. */
    public void on(ContactRenamed renamed, EventEnvelope fact) {
        changed(renamed, fact).name = renamed.name();
    }

    /** The row has the new address. */
    public void on(ContactEmailChanged changed, EventEnvelope fact) {
        changed(changed, fact).email = changed.newEmail().value();
    }

    /** The row says that the contact is archived. */
    public void on(ContactArchived archived, EventEnvelope fact) {
        changed(archived, fact).archived = true;
    }

    private ContactRow changed(ContactEvent change, EventEnvelope fact) {
        var row = entities.find(ContactRow.class, key(change, fact));
        if (row == null) {
            throw new IllegalStateException(
                    "The fact at position %d is about contact %s, whose creation the log does not have before it."
                            .formatted(fact.position(), change.contactId()));
        }
        row.changedAt = fact.happenedAt();
        row.position = fact.position();
        return row;
    }

    private static ContactRow.Key key(ContactEvent event, EventEnvelope fact) {
        return new ContactRow.Key(fact.origin().tenant(), event.contactId().value());
    }
}
