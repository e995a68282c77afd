package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The event store on PostgreSQL, in the transaction that the entity manager has joined.
 *
 * <p>The guarantees and why they hold: docs/kernel.md.
 */
public class PostgresEventStore implements EventStore {

    private final EntityManager entities;
    private final EventSerializer serializer;
    private final Supplier<Origin> origin;
    private final CommitListener listener;
    private final Incarnations incarnations;
    private final ContextReader reader;
    private final AppendStatement append;

    /**
     * @param entities joins the caller's transaction
     * @param serializer events to JSON and back
     * @param origin who asks, for each call
     * @param listener hears of each append
     * @param idleLimit how long a transaction that has appended may idle before PostgreSQL ends it, such as 60s
     * @param incarnations what this node knows of the server; one for all stores on the same database
     */
    public PostgresEventStore(
            EntityManager entities,
            EventSerializer serializer,
            Supplier<Origin> origin,
            CommitListener listener,
            String idleLimit,
            Incarnations incarnations) {
        this.entities = entities;
        this.serializer = serializer;
        this.origin = origin;
        this.listener = listener;
        this.incarnations = incarnations;
        this.reader = new ContextReader(entities, new StoredEvents(serializer), incarnations);
        this.append = new AppendStatement(entities, idleLimit);
    }

    @Override
    public ContextSnapshot read(ContextQuery query) {
        return read(query, ContextVersion.nothingSeen());
    }

    @Override
    public ContextSnapshot read(ContextQuery query, ContextVersion since) {
        var tenant = origin.get().tenant();
        return StoreFailures.translating(() -> reader.read(query, plan(query, tenant), tenant, since));
    }

    @Override
    public Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen) {
        var who = origin.get();
        var request = request(events, who.tenant());
        var plan = plan(query, who.tenant());
        plan.guards().forEach(request.locks()::exclusive);
        var guard = Guard.of(plan, standing(), seen);
        var outcome = execute(request, guard, who, query, seen);
        while (outcome.mayHaveOvershot() && plan.mayOvershoot()) {
            // facts of older schema versions: once upcast, do they match? The locks are held, so the answer stands.
            var overshot = overshot(query, outcome.conflicts());
            if (overshot.size() < outcome.conflicts().size()) {
                var real = outcome.conflicts().stream()
                        .filter(position -> !overshot.contains(position))
                        .toList();
                throw new ConcurrencyException(query, seen, real);
            }
            guard = guard.passingOver(overshot);
            outcome = execute(request, guard, who, query, seen);
        }
        return appended(outcome, who, request, query, seen);
    }

    @Override
    public Appended appendAll(List<NewEvent> events) {
        var who = origin.get();
        var request = request(events, who.tenant());
        var guard = Guard.none(standing());
        var everything = ContextQuery.everything();
        var outcome = execute(request, guard, who, everything, ContextVersion.nothingSeen());
        return appended(outcome, who, request, everything, ContextVersion.nothingSeen());
    }

    private ContextPlan plan(ContextQuery query, String tenant) {
        return ContextPlan.of(query, KeyDigest.of(tenant, serializer), serializer.types());
    }

    private AppendRequest request(List<NewEvent> events, String tenant) {
        var keys = serializer
                .keyring()
                .map(keyring -> new DataKeyRows(entities, keyring))
                .orElse(null);
        return StoreFailures.translating(() -> new AppendRequest(
                events, serializer, KeyDigest.of(tenant, serializer), new PersonalSeal(tenant, keys)));
    }

    private AppendStatement.Outcome execute(
            AppendRequest request, Guard guard, Origin who, ContextQuery query, ContextVersion seen) {
        request.escalate();
        try {
            return StoreFailures.translating(() -> executeWhereKnown(request, guard, who, query, seen));
        } catch (DuplicateEventException e) {
            // which row it was, PostgreSQL does not tell where row level security is
            throw new DuplicateEventException("Given were: " + request.givenIds(), e.getCause());
        }
    }

    /** Executes on the server that the caller knows; if that has changed, learns the new one and asks once more. */
    private AppendStatement.Outcome executeWhereKnown(
            AppendRequest request, Guard guard, Origin who, ContextQuery query, ContextVersion seen) {
        // a version of an epoch unknown here may be of one that another node has met first
        var known = seen.belongsTo(guard.standing().epoch()) ? guard : guard.at(incarnations.learn(entities));
        requireSameEpoch(known, query, seen);
        var outcome = append.execute(request, known, who);
        if (!outcome.moved()) {
            return outcome;
        }
        var moved = guard.at(incarnations.learn(entities));
        requireSameEpoch(moved, query, seen);
        return append.execute(request, moved, who);
    }

    /** The epoch must be that of the very incarnation that the guard will hold the server to. */
    private static void requireSameEpoch(Guard guard, ContextQuery query, ContextVersion seen) {
        if (!seen.belongsTo(guard.standing().epoch())) {
            throw new ConcurrencyException(query, seen, List.of());
        }
    }

    private Standing standing() {
        return StoreFailures.translating(() -> incarnations.current(entities));
    }

    private List<Long> overshot(ContextQuery query, List<Long> candidates) {
        var matching = reader.at(candidates).stream()
                .filter(query::matches)
                .map(EventEnvelope::position)
                .toList();
        return candidates.stream()
                .filter(position -> !matching.contains(position))
                .toList();
    }

    private Appended appended(
            AppendStatement.Outcome outcome,
            Origin who,
            AppendRequest request,
            ContextQuery query,
            ContextVersion seen) {
        if (outcome.positions().isEmpty()) {
            throw new ConcurrencyException(
                    query,
                    seen,
                    outcome.conflicts().stream()
                            .filter(position -> position > 0)
                            .toList());
        }
        var appended = new Appended(outcome.positions());
        listener.appended(new FactsAppended(who.tenant(), Set.copyOf(request.typeNames()), appended.lastPosition()));
        return appended;
    }

    @Override
    public long watermark() {
        return StoreFailures.translating(() -> Watermark.of(entities));
    }

    @Override
    public String epoch() {
        return standing().epoch();
    }
}
