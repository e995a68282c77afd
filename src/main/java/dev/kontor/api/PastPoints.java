package dev.kontor.api;

import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Points in the past as clients name them: a position in the log, or an instant. A position that a command has just
 * reached is complete within milliseconds, so that is waited for.
 */
@ApplicationScoped
public class PastPoints {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int MOST_WAITING = 16;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private EventStore store;

    /** For the container's proxy. */
    protected PastPoints() {}

    /** @param store tells how far the log is complete */
    @Inject
    public PastPoints(EventStore store) {
        this.store = store;
    }

    /**
     * The point that a query parameter names.
     *
     * @param given what the client sent; null for nothing
     * @throws InvalidRequestException if it is neither a position nor an instant
     * @throws NotYetReadableException if it is a position that the log is not complete up to within five seconds
     */
    public PointInLog point(String name, @Nullable String given, PointInLog otherwise) {
        if (given == null || given.isEmpty()) {
            return otherwise;
        }
        // a plus sign that was not escaped has become a blank
        var point = PointInLog.parse(given.replace(' ', '+'))
                .orElseThrow(() -> new InvalidRequestException(name, "invalid.no-point"));
        if (point instanceof Position position) {
            await(position.value());
        }
        return point;
    }

    private void await(long position) {
        if (position == 0 || store.watermark() >= position) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new NotYetReadableException(position);
        }
        try {
            awaitInPlace(position);
        } finally {
            places.release();
        }
    }

    private void awaitInPlace(long position) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (store.watermark() < position) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new NotYetReadableException(position);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
