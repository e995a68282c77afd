package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.projection.Handlers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has a projection take facts in, in the caller's transaction, and puts those aside that it must not or cannot. */
@ApplicationScoped
public class FactTaker {

    private static final int UNREADABLE_ONCE = 1;

    private SubscriptionStore store;
    private FactsAside letters;
    private Faults faults;
    private FactScope scope;

    /** For the container's proxy. */
    protected FactTaker() {}

    /** All parts by CDI. */
    @Inject
    public FactTaker(SubscriptionStore store, DeadLetters letters, Faults faults, FactScope scope) {
        this(store, (FactsAside) letters, faults, scope);
    }

    /** @param aside where to put facts that are not taken in */
    public FactTaker(SubscriptionStore store, FactsAside aside, Faults faults, FactScope scope) {
        this.store = store;
        this.letters = aside;
        this.faults = faults;
        this.scope = scope;
    }

    /**
     * Has facts taken in, in order; those of an entity that has dead letters are held behind these.
     *
     * @param closely whether to look now for what the database would look at in the commit only
     * @return how many were taken in
     * @throws FactFailedException if one cannot be taken in
     */
    public int take(Handlers handlers, List<EventEnvelope> facts, boolean closely) {
        if (facts.isEmpty()) {
            return 0;
        }
        return scope.during(() -> {
            int held = 0;
            var queues = Queues.of(handlers, facts, letters);
            for (EventEnvelope fact : facts) {
                if (queues.block(fact)) {
                    letters.hold(letter(handlers, fact, queues.entity(fact)));
                    held++;
                } else {
                    takeOne(handlers, fact);
                }
            }
            check(handlers, facts.getLast(), closely);
            return facts.size() - held;
        });
    }

    /**
     * Has one fact taken in whatever is held.
     *
     * @throws FactFailedException if it cannot be taken in
     */
    public void takeAlone(Handlers handlers, EventEnvelope fact) {
        scope.during(() -> {
            takeOne(handlers, fact);
            check(handlers, fact, true);
            return fact;
        });
    }

    private void takeOne(Handlers handlers, EventEnvelope fact) {
        try {
            scope.apply(handlers, fact);
        } catch (RuntimeException e) {
            throw blaming(handlers, fact.position(), e);
        }
    }

    /** What was written is looked at here, and not in the commit: there it could no longer be told whose fault it is. */
    private void check(Handlers handlers, EventEnvelope last, boolean closely) {
        try {
            store.check(closely);
        } catch (RuntimeException e) {
            throw blaming(handlers, last.position(), e);
        }
    }

    private RuntimeException blaming(Handlers handlers, long position, RuntimeException failure) {
        return faults.isTemporary(failure) ? failure : new FactFailedException(handlers.name(), position, failure);
    }

    /** Parks a fact that failed. */
    public void park(Handlers handlers, EventEnvelope fact, Throwable failure, int attempts) {
        letters.park(letter(handlers, fact, Queues.entityOf(handlers, fact)), faults.describe(failure), attempts);
    }

    /** Parks a fact that cannot be understood. Whose it is cannot be told, so nothing is held behind it. */
    public void park(Handlers handlers, EventLog.Unreadable fact) {
        letters.park(
                new DeadLetters.Fact(
                        handlers.name(), fact.position(), fact.eventId(), fact.eventType(), fact.tenant(), null),
                faults.describe(fact.failure()),
                UNREADABLE_ONCE);
    }

    private static DeadLetters.Fact letter(Handlers handlers, EventEnvelope fact, @Nullable String entity) {
        return new DeadLetters.Fact(
                handlers.name(),
                fact.position(),
                fact.eventId(),
                fact.type().name(),
                fact.origin().tenant(),
                entity);
    }
}
