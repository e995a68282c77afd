package dev.kontor.crm.shared.readmodel;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.FoldModel;
import java.util.Optional;
import java.util.UUID;

/**
 * What a thing's facts show of it at some point: the row that the read model had then; empty before there was one.
 *
 * @param <E> its facts
 * @param <R> its rows
 * @param model the read model
 * @param id which thing
 */
public record PastEntity<E extends Event, R extends EntityRow<E>>(ReadModel<E, R, ?> model, UUID id)
        implements FoldModel<Optional<R>> {

    @Override
    public ContextQuery query() {
        return model.context().apply(id);
    }

    @Override
    public Optional<R> initial() {
        return Optional.empty();
    }

    @Override
    public Optional<R> after(Optional<R> state, EventEnvelope fact) {
        return model.events().isInstance(fact.event())
                ? Optional.of(next(state, model.events().cast(fact.event()), fact))
                : state;
    }

    private R next(Optional<R> state, E event, EventEnvelope fact) {
        if (state.isEmpty()) {
            R first = model.blank().get();
            first.begin(id, event, fact);
            return first;
        }
        R row = EntityRow.copyOf(state.get());
        row.follow(event, fact);
        return row;
    }
}
