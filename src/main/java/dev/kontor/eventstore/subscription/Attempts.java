package dev.kontor.eventstore.subscription;

import java.time.Duration;

/**
 * How a follower goes on after failures: how many facts at a time, how often again, and how long it waits. Used by one
 * thread at a time.
 */
final class Attempts {

    /** How many facts a batch looks at while all is well. */
    static final int BATCH = 500;

    /** How often a fact is tried before it is parked. */
    static final int TRIES = 3;

    private static final int NARROWING = 8;
    private static final long FIRST_DELAY_MILLIS = 50;
    private static final long LONGEST_DELAY_MILLIS = 30_000;
    private static final int MOST_DOUBLINGS = 10;

    private int limit = BATCH;
    private int tries;
    private int failures;

    int limit() {
        return limit;
    }

    int tries() {
        return tries;
    }

    /** A batch went through. After a narrow one, wider ones are tried again. */
    void succeeded() {
        tries = 0;
        failures = 0;
        limit = Math.min(BATCH, limit * 2);
    }

    /** A batch failed by a fact: narrower ones close in on it. Whether it is found, and was tried often enough. */
    boolean exhaustedByFact() {
        if (limit > 1) {
            limit = Math.max(1, limit / NARROWING);
            return false;
        }
        return ++tries >= TRIES;
    }

    /** A batch failed by no fact's fault. */
    void failed() {
        failures++;
    }

    /** How long to wait before the next attempt; nothing while a failing fact is still looked for. */
    Duration delay() {
        int count = Math.max(tries, failures);
        return count == 0
                ? Duration.ZERO
                : Duration.ofMillis(
                        Math.min(LONGEST_DELAY_MILLIS, FIRST_DELAY_MILLIS << Math.min(count - 1, MOST_DOUBLINGS)));
    }
}
