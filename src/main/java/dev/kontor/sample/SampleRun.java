package dev.kontor.sample;

import dev.kontor.eventstore.NewEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One storing of sample data, and how far it has come. Worked on by one thread, looked at and cancelled by others. */
public final class SampleRun {

    /** Whether it goes on, or how it ended. */
    public enum Status {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** How many facts are stored at once. */
    static final int BATCH = 500;

    private final UUID id;
    private final SampleOrder order;
    private final Instant startedAt = Instant.now();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicInteger stored = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile Status status = Status.RUNNING;
    private volatile @Nullable Instant endedAt;
    private volatile @Nullable String error;

    SampleRun(UUID id, SampleOrder order) {
        this.id = id;
        this.order = order;
    }

    /** Stores facts to their end, or until somebody cancels it. What goes wrong is kept as its error. */
    void work(Iterator<NewEvent> facts, SampleWriter writer) {
        try {
            while (facts.hasNext() && !cancelled) {
                var some = some(facts);
                stored.addAndGet(writer.write(some));
                made.addAndGet(some.size());
            }
            end(facts.hasNext() ? Status.CANCELLED : Status.DONE);
        } catch (RuntimeException failure) {
            fail(failure);
        }
    }

    private static List<NewEvent> some(Iterator<NewEvent> facts) {
        var some = new ArrayList<NewEvent>(BATCH);
        while (some.size() < BATCH && facts.hasNext()) {
            some.add(facts.next());
        }
        return some;
    }

    /** It ends without having come to its end. */
    void fail(RuntimeException failure) {
        error = failure.toString();
        end(Status.FAILED);
    }

    private void end(Status how) {
        endedAt = Instant.now();
        status = how;
    }

    /** Has it end after the facts that it is at. */
    void cancel() {
        cancelled = true;
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** What was wanted. */
    public SampleOrder order() {
        return order;
    }

    /** Whether it goes on, or how it ended. */
    public Status status() {
        return status;
    }

    /** How many facts were made up so far. */
    public int made() {
        return made.get();
    }

    /** How many of them were stored. */
    public int stored() {
        return stored.get();
    }

    /** When it was begun. */
    public Instant startedAt() {
        return startedAt;
    }

    /** When it ended; null as long as it goes on. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Why it failed; null if it did not. */
    public @Nullable String error() {
        return error;
    }

    /** How many facts a second it made so far. */
    public double eventsPerSecond() {
        var end = endedAt;
        double seconds = Duration.between(startedAt, end == null ? Instant.now() : end).toMillis() / 1000.0;
        return made.get() / Math.max(.001, seconds);
    }
}
