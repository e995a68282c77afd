package dev.kontor.eventstore;

import java.util.List;

/**
 * The state that one decision needs, and how facts fold into it. Pure: no clock, no container, no database, so that
 * a decision is tested by giving facts and nothing else.
 *
 * @param <S> the state, immutable
 */
public interface DecisionModel<S> extends ContextModel<S> {

    /** The state before any fact. */
    S initial();

    /** The state after a fact that matches {@link #query()}. */
    S apply(S state, Event event);

    @Override
    default S fold(List<EventEnvelope> events) {
        ContextQuery query = query();
        S state = initial();
        for (EventEnvelope envelope : events) {
            if (query.matches(envelope)) {
                state = apply(state, envelope.event());
            }
        }
        return state;
    }
}
