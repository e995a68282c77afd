package dev.kontor.eventstore.sync;

import dev.kontor.eventstore.subscription.ServerThreads;
import dev.kontor.eventstore.subscription.SubscriptionAdvanced;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits for read models, and for the log to be complete up to a position. What this node's subscriptions commit, it hears at once; for those that other nodes work on,
 * one look at a time goes to the database for all who wait, and none while nobody does.
 */
@ApplicationScoped
public class SyncPoints {

    private static final System.Logger LOG = System.getLogger(SyncPoints.class.getName());
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final Duration AFTER_FAILURE = Duration.ofMillis(500);

    private final Waiters waiters = new Waiters();
    private final AtomicBoolean looking = new AtomicBoolean();
    private Positions positions;
    private Executor executor;

    /** For the container's proxy. */
    protected SyncPoints() {}

    /** All parts by CDI. */
    @Inject
    public SyncPoints(Positions positions, ServerThreads threads) {
        this(positions, (Executor) threads);
    }

    SyncPoints(Positions positions, Executor executor) {
        this.positions = positions;
        this.executor = executor;
    }

    /**
     * Returns once a read model shows a position.
     *
     * @param subscription the read model's, {@link Positions#LOG} or {@link Positions#END}
     * @param longest how long to wait; none to just ask
     * @return whether it does
     */
    public boolean await(String subscription, long position, Duration longest) {
        if (position <= 0 || has(subscription, position)) {
            return true;
        }
        return !longest.isZero() && awaitArrival(subscription, position, longest);
    }

    private boolean has(String subscription, long position) {
        return positions.of(Set.of(subscription)).getOrDefault(subscription, 0L) >= position;
    }

    private boolean awaitArrival(String subscription, long position, Duration longest) {
        var waiter = waiters.add(subscription, position);
        try {
            // it may have arrived before the waiter was there: the first look is at once
            look();
            return waiter.arrived().get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiters.remove(waiter);
        }
    }

    /** A read model of this node has come so far, and that is committed. */
    public void reached(@Observes SubscriptionAdvanced advance) {
        waiters.reached(advance.name(), advance.position());
    }

    /** Has someone look, unless someone does. */
    private void look() {
        if (looking.compareAndSet(false, true)) {
            try {
                executor.execute(this::lookWhileAnyoneWaits);
            } catch (RejectedExecutionException e) {
                looking.set(false);
            }
        }
    }

    private void lookWhileAnyoneWaits() {
        try {
            for (var names = waiters.names(); !names.isEmpty(); names = waiters.names()) {
                positions.of(names).forEach(waiters::reached);
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (RuntimeException e) {
            // who waits asks again by itself when its time is over
            LOG.log(Level.DEBUG, "How far read models have come cannot be seen.", e);
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        } finally {
            looking.set(false);
        }
        if (!waiters.names().isEmpty()) {
            // one came while this look ended
            look();
        }
    }
}
