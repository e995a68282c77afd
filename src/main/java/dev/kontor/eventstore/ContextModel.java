package dev.kontor.eventstore;

import java.util.List;
import java.util.function.BiFunction;

/**
 * A context and what its facts say: what a decision asks before it decides.
 *
 * @param <R> what the facts say, immutable
 */
public interface ContextModel<R> {

    /** What gives the answer of each part that a model is made of. */
    interface Answers {

        /** The answer of one part. */
        <S> S of(ContextModel<S> part);
    }

    /** The facts that count; also what an append that relies on the answer is guarded by. */
    ContextQuery query();

    /**
     * What the facts say. Facts that the query does not match are passed over, so a model may be given those of a
     * wider context.
     *
     * @param events facts in the order of the log
     */
    R fold(List<EventEnvelope> events);

    /** The models that this one is made of, whose contexts together are its own; itself, if it combines none. */
    default List<ContextModel<?>> parts() {
        return List.of(this);
    }

    /** What the facts say, where it is known of each part. */
    default R combine(Answers answers) {
        return answers.of(this);
    }

    /**
     * Two models as one, for a decision that spans both: its context is either's, and each still folds only the
     * facts of its own query.
     */
    default <T, U> ContextModel<U> and(ContextModel<T> other, BiFunction<? super R, ? super T, ? extends U> combine) {
        return new CombinedModel<>(this, other, combine);
    }
}
