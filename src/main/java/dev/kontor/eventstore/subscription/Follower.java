package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.projection.Handlers;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Makes one subscription follow the log on this node. It sleeps until it is woken, and then goes on until it has come
 * to the end of the log, or to the fact that it was woken for.
 */
final class Follower {

    private static final Logger LOG = System.getLogger(Follower.class.getName());
    private static final Pace PACE = Pace.OF_SUBSCRIPTIONS;
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final long FIRST_LOOK_NANOS = 1_000_000;
    private static final long LONGEST_LOOK_NANOS = 50_000_000;

    private final Handlers handlers;
    private final String node;
    private final Batches batches;
    private final Faults faults;
    private final Executor executor;

    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicLong wanted = new AtomicLong();
    private final Attempts attempts = new Attempts(PACE);
    private volatile boolean mine;
    private volatile boolean stopped;
    private volatile long notBefore = System.nanoTime();
    private String told = "";

    Follower(Handlers handlers, String node, Batches batches, Faults faults, Executor executor) {
        this.handlers = handlers;
        this.node = node;
        this.batches = batches;
        this.faults = faults;
        this.executor = executor;
    }

    Handlers handlers() {
        return handlers;
    }

    /** Whether this node has the lease; without it, a wake is for another node. */
    void assign(boolean hasLease) {
        mine = hasLease;
    }

    boolean isAsleep() {
        return wakes.get() == 0;
    }

    /** Never wakes again; a step under way is ended. */
    void stop() {
        stopped = true;
    }

    /**
     * There are facts. Many wakes are one: whoever finds it awake leaves word, and it looks once more.
     *
     * @param position it is not to sleep before it has come so far; 0 for no matter
     */
    void wake(long position) {
        wanted.accumulateAndGet(position, Math::max);
        if (!mine || stopped || System.nanoTime() - notBefore < 0 || wakes.getAndIncrement() > 0) {
            return;
        }
        try {
            executor.execute(this::follow);
        } catch (RejectedExecutionException e) {
            wakes.set(0);
        }
    }

    private void follow() {
        boolean done = false;
        try {
            int heard;
            do {
                heard = wakes.get();
                goOn();
            } while (!wakes.compareAndSet(heard, 0));
            done = true;
        } finally {
            if (!done) {
                wakes.set(0);
            }
        }
    }

    private void goOn() {
        long came = -1;
        long end = 0;
        long look = 0;
        while (!stopped && System.nanoTime() - notBefore >= 0) {
            var step = step();
            if (!step.mine()) {
                return;
            }
            if (step.through() > came) {
                came = step.through();
                end = System.nanoTime() + PATIENCE.toNanos();
                look = FIRST_LOOK_NANOS;
            }
            if (step.last()) {
                // what it was woken for may lie above the watermark, held back by an append that will wake others
                long until = wanted.get();
                if (came >= until || System.nanoTime() - end > 0) {
                    // what does not come, perhaps because a fail-over has lost it, is not waited for again
                    wanted.compareAndSet(until, 0);
                    return;
                }
                LockSupport.parkNanos(look);
                look = Math.min(look * 2, LONGEST_LOOK_NANOS);
            }
        }
    }

    private Batches.Step step() {
        try {
            var step = batches.next(handlers, node, attempts.limit());
            succeeded();
            return step;
        } catch (RuntimeException e) {
            return faults.isTemporary(e) ? stand(e) : narrow(e);
        }
    }

    private void succeeded() {
        attempts.succeeded();
        if (!told.isEmpty()) {
            told = "";
            LOG.log(Level.INFO, "Subscription {0} goes on.", handlers.name());
        }
    }

    /** Closes in on the fact that fails, tries it some times, and parks it. */
    private Batches.Step narrow(RuntimeException failure) {
        if (!attempts.exhaustedByFact()) {
            pause(attempts.delay());
            return new Batches.Step(true, 0, false);
        }
        return failure instanceof FactFailedException failed ? park(failed) : stand(failure);
    }

    private Batches.Step park(FactFailedException failed) {
        try {
            var step = batches.park(handlers, node, failed, attempts.tries());
            LOG.log(Level.ERROR, failed.getMessage() + " It is parked as a dead letter.", failed.reason());
            attempts.succeeded();
            return step;
        } catch (RuntimeException e) {
            e.addSuppressed(failed);
            return stand(e);
        }
    }

    /** Notes that it cannot go on; tries again later, by itself. */
    private Batches.Step stand(RuntimeException failure) {
        attempts.failed();
        var error = faults.describe(failure);
        if (!error.equals(told)) {
            // one that stays the same is told once
            told = error;
            LOG.log(Level.WARNING, "Subscription " + handlers.name() + " cannot go on and tries again.", failure);
        }
        try {
            batches.failed(handlers, node, error, PACE.tries());
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The failure could not be noted either.", e);
        }
        pause(attempts.delay());
        return new Batches.Step(true, 0, false);
    }

    /** A short pause is waited out; a longer one is slept, and the timer wakes. */
    private void pause(Duration delay) {
        if (delay.compareTo(PATIENCE) < 0) {
            LockSupport.parkNanos(delay.toNanos());
        } else {
            notBefore = System.nanoTime() + delay.toNanos();
        }
    }
}
