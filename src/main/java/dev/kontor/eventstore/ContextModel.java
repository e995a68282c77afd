package dev.kontor.eventstore;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A context and what its facts say: what a decision asks before it decides.
 *
 * @param <R> what the facts say, immutable
 */
public interface ContextModel<R> {

    /** The facts that count; also what an append that relies on the answer is guarded by. */
    ContextQuery query();

    /**
     * What the facts say. Facts that the query does not match are passed over, so a model may be given those of a
     * wider context.
     *
     * @param events facts in the order of the log
     */
    R fold(List<EventEnvelope> events);

    /**
     * Two models as one, for a decision that spans both: its context is either's, and each still folds only the
     * facts of its own query.
     */
    default <T, U> ContextModel<U> and(ContextModel<T> other, BiFunction<? super R, ? super T, ? extends U> combine) {
        return new CombinedModel<>(this, other, combine);
    }
}
