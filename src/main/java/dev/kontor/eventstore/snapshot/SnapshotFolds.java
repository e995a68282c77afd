package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FoldedContext;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.temporal.PastContexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Folds that begin where this node left them, or at a snapshot, or else at the first fact.
 *
 * <p>Of a model with several parts, the part that is known furthest says from where the whole context is read, in one
 * go, so that there is one version of it; what the others lack below that point is past, and read as such.
 */
@ApplicationScoped
public class SnapshotFolds implements ContextFolds {

    private EventStore store;
    private PastContexts past;
    private Snapshots snapshots;
    private Supplier<Origin> origin;
    private Consumer<SnapshotDue> due;
    private FoldIdentities identities;
    private KnownFolds known;
    private final StateJson json = new StateJson();

    /** For the container's proxy. */
    protected SnapshotFolds() {}

    /** All parts by CDI. */
    @Inject
    public SnapshotFolds(
            EventStore store,
            PastContexts past,
            Snapshots snapshots,
            EventTypes types,
            CurrentOrigin origin,
            Event<SnapshotDue> due,
            @ConfigProperty(name = "kontor.snapshot.folds-in-memory", defaultValue = "2000") int capacity) {
        this(store, past, snapshots, types, origin::get, due::fireAsync, capacity);
    }

    /**
     * @param store the facts, and what was seen of them
     * @param past facts that are past
     * @param snapshots where snapshots are found
     * @param types the registry
     * @param origin who asks, for each call
     * @param due hears when a snapshot is due
     * @param capacity how many folds are kept in memory
     */
    public SnapshotFolds(
            EventStore store,
            PastContexts past,
            Snapshots snapshots,
            EventTypes types,
            Supplier<Origin> origin,
            Consumer<SnapshotDue> due,
            int capacity) {
        this.store = store;
        this.past = past;
        this.snapshots = snapshots;
        this.origin = origin;
        this.due = due;
        this.identities = new FoldIdentities(types);
        this.known = new KnownFolds(capacity);
    }

    @Override
    public <R> FoldedContext<R> read(ContextModel<R> model) {
        var epoch = store.epoch();
        var beginnings = beginnings(model, epoch);
        if (beginnings.isEmpty()) {
            return ContextFolds.over(store).read(model);
        }
        long base = furthest(beginnings);
        var context = store.read(
                model.query(), base == 0 ? ContextVersion.nothingSeen() : ContextVersion.completeUpTo(epoch, base));
        var version = context.version();
        if (!version.epoch().equals(epoch) || version.floor() < base) {
            // the store did not know that position: it is of a history that was lost, and all facts were read
            beginnings.replaceAll((part, fold) -> restarted((Snapshotted<?>) part, version.epoch()));
            base = 0;
        }
        var round = new FoldRound(beginnings, context, base, past, this::settle);
        return new FoldedContext<>(model.combine(round), version, round.lastFact(), round.facts());
    }

    private Map<ContextModel<?>, KnownFold<?>> beginnings(ContextModel<?> model, String epoch) {
        var beginnings = new HashMap<ContextModel<?>, KnownFold<?>>();
        for (ContextModel<?> part : model.parts()) {
            if (part instanceof Snapshotted<?> fold) {
                beginnings.put(fold, beginning(fold, epoch));
            }
        }
        return beginnings;
    }

    private static long furthest(Map<ContextModel<?>, KnownFold<?>> beginnings) {
        return beginnings.values().stream().mapToLong(KnownFold::position).max().orElse(0);
    }

    private <S> KnownFold<S> beginning(Snapshotted<S> model, String epoch) {
        var identity = identity(model);
        return known.<S>find(identity)
                .filter(fold -> fold.epoch().equals(epoch))
                .or(() -> snapshots.find(identity.key()).map(kept -> usable(model, identity, kept, epoch)))
                .orElseGet(() -> KnownFold.beginning(model, epoch, false));
    }

    private <S> KnownFold<S> usable(Snapshotted<S> model, FoldIdentity identity, Snapshot kept, String epoch) {
        return json.read(kept.state(), model.stateType())
                .filter(state ->
                        kept.form().equals(identity.form()) && kept.epoch().equals(epoch))
                .map(state -> new KnownFold<>(
                        state, epoch, kept.position(), kept.lastFact(), kept.facts(), kept.facts(), false))
                .orElseGet(() -> KnownFold.beginning(model, epoch, true));
    }

    private <S> KnownFold<S> restarted(Snapshotted<S> model, String epoch) {
        known.forget(identity(model));
        return KnownFold.beginning(model, epoch, true);
    }

    private <S> void settle(Snapshotted<S> model, KnownFold<?> fold) {
        @SuppressWarnings("unchecked") // the round has it from this model
        var own = (KnownFold<S>) fold;
        var identity = identity(model);
        if (own.isDue(model.snapshotEvery())) {
            due.accept(SnapshotDue.of(model, identity, own, json));
            own = own.taken();
        }
        known.keep(identity, own);
    }

    private FoldIdentity identity(Snapshotted<?> model) {
        return identities.of(model, origin.get().tenant());
    }
}
