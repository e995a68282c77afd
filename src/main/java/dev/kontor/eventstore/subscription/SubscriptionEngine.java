package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes the subscriptions of this node follow the log: at once when facts were committed that concern them, on
 * whatever node, and by {@link SubscriptionTimer} for whatever a lost wake-up left behind.
 */
@ApplicationScoped
public class SubscriptionEngine {

    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(5);

    /** What this node has, and what of it is behind. */
    private record Assigned(Set<String> mine, Set<String> behind) {}

    private final String node;
    private final SubscriptionStore store;
    private final Leases leases;
    private final Transactions transactions;
    private final List<Follower> followers;

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SubscriptionEngine() {
        this.node = "";
        this.store = null;
        this.leases = null;
        this.transactions = null;
        this.followers = List.of();
    }

    /** All parts by CDI. */
    @Inject
    public SubscriptionEngine(
            ProjectionRegistry projections,
            NodeName node,
            SubscriptionStore store,
            Leases leases,
            Batches batches,
            Faults faults,
            Transactions transactions,
            ServerThreads threads) {
        this(projections, node.value(), store, leases, batches, faults, transactions, (Executor) threads);
    }

    SubscriptionEngine(
            ProjectionRegistry projections,
            String node,
            SubscriptionStore store,
            Leases leases,
            Batches batches,
            Faults faults,
            Transactions transactions,
            Executor executor) {
        this.node = node;
        this.store = store;
        this.leases = leases;
        this.transactions = transactions;
        this.followers = projections.all().stream()
                .map(handlers -> new Follower(handlers, node, batches, faults, executor))
                .toList();
    }

    /** Makes the rows of new projections, and takes part. */
    public void start() {
        transactions.inNew(() -> {
            followers.forEach(follower -> store.register(
                    follower.handlers().name(), follower.handlers().version()));
            return true;
        });
        tick();
    }

    /** Hears of a commit, on this node or another. */
    public void hear(@ObservesAsync FactsAppended facts) {
        followers.stream()
                .filter(follower -> concerns(facts, follower.handlers()))
                .forEach(follower -> follower.wake(facts.lastPosition()));
    }

    private static boolean concerns(FactsAppended facts, Handlers handlers) {
        return !Collections.disjoint(facts.eventTypes(), handlers.types());
    }

    /** Every second: shows that the node lives, renews and takes leases, and wakes what has fallen behind. */
    public void tick() {
        var names =
                followers.stream().map(follower -> follower.handlers().name()).toList();
        // to be seen by the others before it is acted on
        transactions.inNew(() -> {
            leases.beat(node, names);
            return true;
        });
        var work = transactions.inNew(() -> new Assigned(leases.of(node), leases.behind(node)));
        for (Follower follower : followers) {
            var name = follower.handlers().name();
            follower.assign(work.mine().contains(name));
            if (work.behind().contains(name)) {
                follower.wake(0);
            }
        }
    }

    /** Whether no subscription of this node is at work at the moment. */
    boolean isAsleep() {
        return followers.stream().allMatch(Follower::isAsleep);
    }

    /** Ends what is under way and gives the leases up, so that another node goes on at once. */
    public void stop() {
        followers.forEach(Follower::stop);
        long end = System.nanoTime() + LONGEST_STOP.toNanos();
        while (!isAsleep() && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        transactions.inNew(() -> {
            leases.leave(node);
            return true;
        });
    }
}
