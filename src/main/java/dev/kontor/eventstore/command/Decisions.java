package dev.kontor.eventstore.command;

import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The steps of every decision in one place: read the context, fold it, decide, and append only if no new relevant
 * fact has appeared.
 */
@ApplicationScoped
public class Decisions {

    private EventStore store;
    private ContextFolds folds;

    /** For the container's proxy. */
    protected Decisions() {}

    /**
     * @param store where facts are appended
     * @param folds what the facts say
     */
    @Inject
    public Decisions(EventStore store, ContextFolds folds) {
        this.store = store;
        this.folds = folds;
    }

    /** Decisions that fold all the facts each time. */
    public Decisions(EventStore store) {
        this(store, ContextFolds.over(store));
    }

    /**
     * Decides on what the facts of a model's context say.
     *
     * @param model the context and its fold
     * @param decision from what the facts say to new facts; none if there is nothing to change
     * @throws dev.kontor.eventstore.ConcurrencyException if the context changes meanwhile
     */
    public <S> Outcome decide(ContextModel<S> model, Function<? super S, ? extends List<? extends Event>> decision) {
        var context = folds.read(model);
        List<? extends Event> facts = decision.apply(context.state());
        if (facts.isEmpty()) {
            return new Outcome(context.lastFact());
        }
        return Outcome.of(store.append(facts, model.query(), context.version()));
    }

    /**
     * What the facts of a model's context say now, for a command that must find out which context it decides in. It
     * guards nothing: read what never changes, or what the context of the decision has too.
     */
    public <S> S read(ContextModel<S> model) {
        return folds.read(model).state();
    }

    /**
     * Lets the command go on only if a context is still as its sender saw it. Called before {@link #decide}, in the
     * same transaction; if the context changes in between, the append is refused and the command comes here again.
     *
     * @param query what the sender looked at; part of what the decision reads too
     * @param expected the version seen; null if the sender does not insist
     * @throws StaleContextException if facts have come since
     */
    public void requireUnchanged(ContextQuery query, @Nullable ContextVersion expected) {
        if (expected == null) {
            return;
        }
        List<EventEnvelope> changes = store.read(query, expected).events();
        if (!changes.isEmpty()) {
            throw new StaleContextException(expected, changes);
        }
    }
}
