package dev.kontor.eventstore;

/**
 * The state that one decision needs, and how facts fold into it. Pure: no clock, no container, no database, so that
 * a decision is tested by giving facts and nothing else.
 *
 * @param <S> the state, immutable
 */
public interface DecisionModel<S> extends FoldModel<S> {

    /** The state after a fact that matches {@link #query()}. */
    S apply(S state, Event event);

    @Override
    default S after(S state, EventEnvelope fact) {
        return apply(state, fact.event());
    }
}
