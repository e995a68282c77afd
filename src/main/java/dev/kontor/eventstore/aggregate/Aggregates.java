package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FoldModel;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The repository of aggregates. All calls join the caller's transaction.
 *
 * {@snippet :
 * var account = aggregates.load(accounts, id);
 * aggregates.save(account, account.state().deposit(amount));
 * }
 */
@ApplicationScoped
@Transactional
public class Aggregates {

    private EventStore store;
    private ContextFolds folds;
    private EventSerializer serializer;

    /** For the container's proxy. */
    protected Aggregates() {}

    /**
     * @param store where facts are saved
     * @param folds what they make; snapshots and the cache are its affair
     * @param serializer tells whether a fact is an aggregate's own
     */
    @Inject
    public Aggregates(EventStore store, ContextFolds folds, EventSerializer serializer) {
        this.store = store;
        this.folds = folds;
        this.serializer = serializer;
    }

    /** An aggregate as a model, to ask temporal queries about or to decide with together with others. */
    public <I, A> FoldModel<A> model(AggregateType<I, A> kind, I id) {
        return new AggregateModel<>(kind, id);
    }

    /** Whether there is such an aggregate. */
    public <I> boolean exists(AggregateType<I, ?> kind, I id) {
        return find(kind, id).exists();
    }

    /**
     * The aggregate, which must be there.
     *
     * @throws AggregateUnknownException if it has no fact
     */
    public <I, A> Loaded<I, A> load(AggregateType<I, A> kind, I id) {
        var loaded = find(kind, id);
        if (!loaded.exists()) {
            throw new AggregateUnknownException(kind, id);
        }
        return loaded;
    }

    /** The aggregate as it is, be it without a fact: to create it, save its first ones. */
    public <I, A> Loaded<I, A> find(AggregateType<I, A> kind, I id) {
        var context = folds.read(new AggregateModel<>(kind, id));
        return new Loaded<>(kind, id, context.state(), context.facts(), context.version());
    }

    /**
     * Saves new facts of an aggregate, all or none, if it has none but those that were seen.
     *
     * @param seen what they were decided on, however long ago it was loaded
     * @param facts in order; none leaves it as it is
     * @return the aggregate with the new facts
     * @throws ConcurrencyException if it has other facts by now
     * @throws ForeignFactException if one of them is not its own
     */
    public <I, A> Loaded<I, A> save(Loaded<I, A> seen, List<? extends Event> facts) {
        if (facts.isEmpty()) {
            return seen;
        }
        var kind = seen.kind();
        var query = kind.factsOf(seen.id());
        facts.forEach(fact -> requireOwn(seen, query, fact));
        var appended = store.append(facts, query, seen.version());
        A state = seen.state();
        for (Event fact : facts) {
            state = kind.apply(state, fact);
        }
        return new Loaded<>(
                kind,
                seen.id(),
                state,
                seen.revision() + facts.size(),
                seen.version().havingAppended(appended));
    }

    /**
     * Saves new facts of an aggregate, if it is at a revision.
     *
     * @param expected how many facts it must have; 0 for one that must not be there yet
     * @throws StaleAggregateException if it has more or fewer
     * @throws ConcurrencyException if that changes meanwhile
     * @throws ForeignFactException if one of them is not its own
     */
    public <I, A> Loaded<I, A> save(AggregateType<I, A> kind, I id, long expected, List<? extends Event> facts) {
        var current = find(kind, id);
        if (current.revision() != expected) {
            throw new StaleAggregateException(kind, id, expected, current.revision());
        }
        return save(current, facts);
    }

    private void requireOwn(Loaded<?, ?> aggregate, ContextQuery query, Event fact) {
        var serialized = serializer.serialize(fact);
        if (!query.matches(serialized.type(), serialized.payload())) {
            throw new ForeignFactException(aggregate.kind(), aggregate.id(), fact);
        }
    }
}
