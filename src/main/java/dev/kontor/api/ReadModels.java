package dev.kontor.api;

import dev.kontor.eventstore.subscription.Subscriptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Waits for read models, so that a client sees what it has just written: {@code ?after=} with the position that a
 * command reached. Few may wait at a time, and not for long, so that those who do not have to wait are served.
 */
@ApplicationScoped
public class ReadModels {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration PAUSE = Duration.ofMillis(10);
    private static final int MOST_WAITING = 16;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private Subscriptions subscriptions;

    /** For the container's proxy. */
    protected ReadModels() {}

    /** @param subscriptions how far each read model has come */
    @Inject
    public ReadModels(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Returns once a read model shows a position; at once if none is asked for.
     *
     * @param after the query parameter {@code after} as it was sent; null for none
     * @throws InvalidRequestException if that is no position
     * @throws NotYetReadableException if the read model does not come so far within five seconds, or too many wait
     */
    public void await(String projection, @Nullable String after) {
        long position = QueryValues.number("after", after, 0, 0, Long.MAX_VALUE);
        if (position == 0 || subscriptions.position(projection) >= position) {
            return;
        }
        if (!places.tryAcquire()) {
            throw new NotYetReadableException(position);
        }
        try {
            awaitInPlace(projection, position);
        } finally {
            places.release();
        }
    }

    private void awaitInPlace(String projection, long position) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (subscriptions.position(projection) < position) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new NotYetReadableException(position);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }
}
