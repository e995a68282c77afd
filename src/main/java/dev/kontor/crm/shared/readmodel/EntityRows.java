package dev.kontor.crm.shared.readmodel;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** The rows of read models, for the projections that keep them. Joins the transaction of the checkpoint. */
@Dependent
public class EntityRows {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected EntityRows() {}

    /** @param entities joins the transaction of the checkpoint */
    public EntityRows(EntityManager entities) {
        this.entities = entities;
    }

    /** A thing's first fact gives it a row. */
    public <E extends Event, R extends EntityRow<E>> R begin(
            ReadModel<E, R, ?> model, UUID id, E event, EventEnvelope fact) {
        R row = model.blank().get();
        row.begin(id, event, fact);
        entities.persist(row);
        return row;
    }

    /**
     * A further fact changes the row.
     *
     * @throws IllegalStateException if the thing has none
     */
    public <E extends Event, R extends EntityRow<E>> void change(
            ReadModel<E, R, ?> model, UUID id, E event, EventEnvelope fact) {
        row(model, id, fact).follow(event, fact);
    }

    /**
     * The row that a further fact is about, for who needs to know what it showed before.
     *
     * @throws IllegalStateException if the thing has none
     */
    public <R extends EntityRow<?>> R row(ReadModel<?, R, ?> model, UUID id, EventEnvelope fact) {
        R row = entities.find(model.rows(), new EntityRow.Key(fact.origin().tenant(), id));
        if (row == null) {
            throw new IllegalStateException(
                    "The fact at position %d is about %s %s, whose first fact the log does not have before it."
                            .formatted(fact.position(), model.projection(), id));
        }
        return row;
    }
}
