package dev.kontor.eventstore;

import java.util.List;

/**
 * A state, and how it follows from facts one by one. What folds step by step can be followed through time, and can go
 * on from a state that is known already.
 *
 * <p>Pure: the same facts always give the same state.
 *
 * @param <S> the state, immutable
 */
public interface FoldModel<S> extends ContextModel<S> {

    /** The state before any fact. */
    S initial();

    /** The state after a fact that matches {@link #query()}, with all that the store knows of it. */
    S after(S state, EventEnvelope fact);

    /** The state after more facts, all of which match the query. */
    default S resume(S state, List<EventEnvelope> facts) {
        S current = state;
        for (EventEnvelope fact : facts) {
            current = after(current, fact);
        }
        return current;
    }

    @Override
    default S fold(List<EventEnvelope> events) {
        ContextQuery query = query();
        return resume(initial(), events.stream().filter(query::matches).toList());
    }
}
