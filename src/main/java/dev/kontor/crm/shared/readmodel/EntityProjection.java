package dev.kontor.crm.shared.readmodel;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Projection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Keeps one row for each thing, of nothing but its own facts. What remains to be said is which fact gives a thing its
 * row, by two methods: {@code on(TheFirst, EventEnvelope)} that begins it and {@code on(TheFacts, EventEnvelope)} that
 * changes it.
 *
 * @param <E> its facts
 * @param <R> its rows
 */
public abstract class EntityProjection<E extends Event, R extends EntityRow<E>> implements Projection {

    private EntityRows rows;
    private ReadModel<E, R, ?> model;
    private String table;
    private Function<E, UUID> id;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway.Init") // a proxy passes on what it is asked and has nothing of its own
    protected EntityProjection() {}

    /**
     * @param rows what it writes
     * @param model what the rows are made of
     * @param table where they are, without schema
     * @param id which thing a fact is about
     */
    protected EntityProjection(EntityRows rows, ReadModel<E, R, ?> model, String table, Function<E, UUID> id) {
        this.rows = rows;
        this.model = model;
        this.table = table;
        this.id = id;
    }

    @Override
    public String name() {
        return model.projection();
    }

    @Override
    public Set<String> tables() {
        return Set.of(table);
    }

    /** A thing's changes build on each other. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        var events = model.events();
        return events.isInstance(fact.event())
                ? Optional.of(id.apply(events.cast(fact.event())).toString())
                : Optional.empty();
    }

    /** A new thing has a row. */
    protected void begin(E event, EventEnvelope fact) {
        rows.begin(model, id.apply(event), event, fact);
    }

    /** The row shows what changed. */
    protected void change(E event, EventEnvelope fact) {
        rows.change(model, id.apply(event), event, fact);
    }
}
