package dev.kontor.crm.shared.readmodel;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/**
 * A thing in its read model, as its facts up to {@link #position()} left it. Mapped without a schema: the search path
 * says whether the live table is meant or one that is being built beside it.
 *
 * <p>The same class folds the facts of a past state, where it is copied before each of them. So its fields hold
 * values, or immutable collections of such.
 *
 * @param <E> its facts
 */
@MappedSuperclass
@IdClass(EntityRow.Key.class)
public abstract class EntityRow<E extends Event> implements Cloneable {

    /**
     * A row's key.
     *
     * @param tenant whose it is
     * @param id which thing
     */
    public record Key(String tenant, UUID id) {}

    @Id
    private String tenant;

    @Id
    private UUID id;

    private Instant createdAt;
    private Instant changedAt;
    private long position;

    /** For JPA, and for a thing that is about to be. */
    protected EntityRow() {}

    /** Takes over what a fact says of this thing. */
    protected abstract void apply(E event, EventEnvelope fact);

    /** Takes over the first fact about a thing. */
    public final void begin(UUID thing, E event, EventEnvelope fact) {
        tenant = fact.origin().tenant();
        id = thing;
        createdAt = fact.happenedAt();
        follow(event, fact);
    }

    /** Takes over another fact about the thing. */
    public final void follow(E event, EventEnvelope fact) {
        apply(event, fact);
        changedAt = fact.happenedAt();
        position = fact.position();
    }

    /** Whose it is. */
    public final String tenant() {
        return tenant;
    }

    /** Which thing. */
    public final UUID id() {
        return id;
    }

    /** When the first fact about it happened. */
    public final Instant createdAt() {
        return createdAt;
    }

    /** When the last fact about it happened. */
    public final Instant changedAt() {
        return changedAt;
    }

    /** The last fact about it that the row shows. */
    public final long position() {
        return position;
    }

    /** A row with the same values, which changes on its own. */
    @SuppressWarnings("unchecked") // a clone is of its original's class
    static <R extends EntityRow<?>> R copyOf(R row) {
        try {
            return (R) row.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("Every row is cloneable.", e);
        }
    }
}
