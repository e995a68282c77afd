package dev.kontor.eventstore;

import java.util.List;

/**
 * Reads contexts and folds them. However it gets there, by all the facts or from a state that is known up to some
 * point, the answer is the one that all the facts give, and the version is exact.
 */
public interface ContextFolds {

    /** What the facts of a model's context say now. Joins the caller's transaction, like the store. */
    <R> FoldedContext<R> read(ContextModel<R> model);

    /** Folds all the facts each time. */
    static ContextFolds over(EventStore store) {
        return new ContextFolds() {
            @Override
            public <R> FoldedContext<R> read(ContextModel<R> model) {
                var context = store.read(model.query());
                List<EventEnvelope> facts = context.events();
                return new FoldedContext<>(
                        model.fold(facts),
                        context.version(),
                        facts.isEmpty() ? 0 : facts.getLast().position(),
                        facts.size());
            }
        };
    }
}
