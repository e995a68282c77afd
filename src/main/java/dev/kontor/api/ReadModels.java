package dev.kontor.api;

import dev.kontor.eventstore.stream.PositionAheadException;
import dev.kontor.eventstore.sync.Positions;
import dev.kontor.eventstore.sync.SyncPoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/**
 * Waits for read models, so that a client sees what it has just written: {@code ?after=} with the position that a
 * command reached. Few may wait at a time, and not for long, so that those who do not have to wait are served.
 */
@ApplicationScoped
public class ReadModels {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final int MOST_WAITING = 16;

    private final Semaphore places = new Semaphore(MOST_WAITING);
    private SyncPoints syncPoints;

    /** For the container's proxy. */
    protected ReadModels() {}

    /** @param syncPoints know how far each read model has come */
    @Inject
    public ReadModels(SyncPoints syncPoints) {
        this.syncPoints = syncPoints;
    }

    /**
     * Returns once a read model shows a position; at once if none is asked for.
     *
     * @param after the query parameter {@code after} as it was sent; null for none
     * @throws InvalidRequestException if that is no position
     * @throws PositionAheadException if nobody can have been told of it: waiting would hold a place in vain
     * @throws NotYetReadableException if the read model does not come so far within five seconds, or too many wait
     */
    public void await(String projection, @Nullable String after) {
        await(projection, QueryValues.number("after", after, 0, 0, Long.MAX_VALUE));
    }

    /** Returns once the log is complete up to a position; as {@link #await(String, String)} otherwise. */
    void awaitLog(long position) {
        await(Positions.LOG, position);
    }

    /**
     * Returns once a read model shows a position.
     *
     * @throws NotYetReadableException if it does not come so far within five seconds, or too many wait
     */
    public void await(String projection, long position) {
        if (syncPoints.await(projection, position, Duration.ZERO)) {
            return;
        }
        if (!syncPoints.await(Positions.END, position, Duration.ZERO)) {
            throw new PositionAheadException(position);
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
        if (!syncPoints.await(projection, position, LONGEST)) {
            throw new NotYetReadableException(position);
        }
    }
}
