package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.snapshot.Snapshotted;

/** One aggregate as a decision model, for temporal queries too. */
record AggregateModel<I, A>(AggregateType<I, A> kind, I id) implements DecisionModel<A>, Snapshotted<A> {

    @Override
    public ContextQuery query() {
        return kind.factsOf(id);
    }

    @Override
    public A initial() {
        return kind.initial(id);
    }

    @Override
    public A apply(A state, Event event) {
        return kind.apply(state, event);
    }

    @Override
    public String snapshotName() {
        return kind.name();
    }

    @Override
    public Class<A> stateType() {
        return kind.type();
    }

    @Override
    public int snapshotVersion() {
        return kind.version();
    }

    @Override
    public int snapshotEvery() {
        return kind.snapshotEvery();
    }
}
