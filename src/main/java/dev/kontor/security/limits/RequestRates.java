package dev.kontor.security.limits;

import dev.kontor.security.identity.TooManyRequestsException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many requests each of some callers may send: so many a second on the average, and those of a few seconds at once.
 * A token bucket each, on this node.
 */
final class RequestRates {

    /** So many callers are remembered before those are forgotten who have been quiet. */
    private static final int MANY = 10_000;

    private final long perSecond;
    private final long atOnce;
    private final TimeMeter clock;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    /**
     * @param perSecond requests of one caller; 0 for as many as they like
     * @param burstSeconds the requests of how many seconds may come at once
     * @param clock what tells the time
     */
    RequestRates(long perSecond, long burstSeconds, TimeMeter clock) {
        this.perSecond = perSecond;
        this.atOnce = perSecond * burstSeconds;
        this.clock = clock;
    }

    /**
     * Counts a request.
     *
     * @throws TooManyRequestsException if there were too many
     */
    void count(String caller) {
        if (perSecond == 0) {
            return;
        }
        if (buckets.size() > MANY) {
            forgetTheQuiet();
        }
        var taken = buckets.computeIfAbsent(caller, unused -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            throw TooManyRequestsException.ofAllKinds(Duration.ofNanos(taken.getNanosToWaitForRefill()));
        }
    }

    /** How many callers are remembered. */
    int remembered() {
        return buckets.size();
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** Whose bucket is full again is as good as new. */
    private void forgetTheQuiet() {
        buckets.values().removeIf(bucket -> bucket.getAvailableTokens() >= atOnce);
    }
}
