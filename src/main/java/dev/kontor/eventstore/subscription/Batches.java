package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Takes subscriptions one step further, each step in a transaction that holds the subscription's row: what the
 * projection writes and how far it has come are there together or not at all, and nobody else works on it meanwhile.
 */
@ApplicationScoped
public class Batches {

    /**
     * What came of a step.
     *
     * @param mine whether the subscription was the node's to work on; if not, nothing was done
     * @param through how far it has come
     * @param last whether that was the end of the log
     */
    public record Step(boolean mine, long through, boolean last) {
        static final Step NOT_MINE = new Step(false, 0, true);
    }

    private SubscriptionStore store;
    private EventLog log;
    private FactTaker taker;
    private ParkingBrake brake;
    private Faults faults;
    private Transactions transactions;

    /** For the container's proxy. */
    protected Batches() {}

    /** All parts by CDI. */
    @Inject
    public Batches(
            SubscriptionStore store,
            EventLog log,
            FactTaker taker,
            ParkingBrake brake,
            Faults faults,
            Transactions transactions) {
        this.store = store;
        this.log = log;
        this.taker = taker;
        this.brake = brake;
        this.faults = faults;
        this.transactions = transactions;
    }

    /**
     * Has the next facts taken in.
     *
     * @param node who works
     * @param limit how many facts to look at
     * @throws FactFailedException if one cannot be taken in; nothing was done
     * @throws OtherVersionException if the read model is of another version; nothing was done
     */
    public Step next(Handlers handlers, String node, int limit) {
        return transactions.acrossTenants(() ->
                lock(handlers, node).map(row -> take(handlers, row, limit)).orElse(Step.NOT_MINE));
    }

    private Optional<SubscriptionStore.Locked> lock(Handlers handlers, String node) {
        var mine = store.lock(handlers.name()).filter(row -> row.isFor(node) && !brake.holds(row));
        mine.filter(row -> !row.isWrittenBy(handlers.version())).ifPresent(row -> {
            throw new OtherVersionException(handlers.name(), row.projectionVersion(), handlers.version());
        });
        return mine;
    }

    private Step take(Handlers handlers, SubscriptionStore.Locked row, int limit) {
        var slice = log.readAfter(row.position(), limit, handlers.types());
        long start = System.nanoTime();
        int taken = taker.take(handlers, slice.events(), limit == 1);
        var unreadable = slice.unreadable();
        if (unreadable == null || isLeftToOthers(unreadable, row, slice)) {
            return advance(handlers, row, slice, SubscriptionStore.Work.of(taken, start, 0));
        }
        taker.park(handlers, unreadable);
        store.advance(handlers.name(), unreadable.position(), SubscriptionStore.Work.of(taken, start, 1));
        brake.parked(handlers.name(), taken > 0 ? 1 : row.parked() + 1, faults.describe(unreadable.failure()));
        return new Step(true, unreadable.position(), false);
    }

    /** A fact that a newer release wrote ends the stretch; once it is the next one, there is no going on. */
    private boolean isLeftToOthers(EventLog.Unreadable fact, SubscriptionStore.Locked row, EventLog.Slice slice) {
        if (!faults.isTemporary(fact.failure())) {
            return false;
        }
        if (slice.through() == row.position()) {
            throw fact.failure();
        }
        return true;
    }

    private Step advance(
            Handlers handlers, SubscriptionStore.Locked row, EventLog.Slice slice, SubscriptionStore.Work work) {
        if (slice.through() > row.position() || row.failures() > 0) {
            store.advance(handlers.name(), slice.through(), work);
        }
        return new Step(true, slice.through(), slice.isLast());
    }

    /**
     * Parks the next fact and goes on after it: both or neither.
     *
     * @param failed which fact was tried in vain, and why; if another is next meanwhile, nothing is done
     * @param attempts how often it was tried
     */
    public Step park(Handlers handlers, String node, FactFailedException failed, int attempts) {
        return transactions.acrossTenants(() -> lock(handlers, node)
                .map(row -> park(handlers, row, failed, attempts))
                .orElse(Step.NOT_MINE));
    }

    private Step park(Handlers handlers, SubscriptionStore.Locked row, FactFailedException failed, int attempts) {
        var slice = log.readAfter(row.position(), 1, handlers.types());
        if (slice.events().isEmpty() || slice.events().getFirst().position() != failed.position()) {
            return new Step(true, row.position(), false);
        }
        taker.park(handlers, slice.events().getFirst(), failed.reason(), attempts);
        var step = advance(handlers, row, slice, new SubscriptionStore.Work(0, Duration.ZERO, 1));
        brake.parked(handlers.name(), row.parked() + 1, faults.describe(failed.reason()));
        return step;
    }

    /** Notes that a subscription cannot go on. */
    public void failed(Handlers handlers, String node, String error, int tolerated) {
        transactions.acrossTenants(() -> {
            store.failed(handlers.name(), node, error, tolerated);
            return true;
        });
    }
}
