package dev.kontor.eventstore.subscription;

import java.time.Duration;

/**
 * How a follower goes on after failures: how many facts at a time, how often again, and how long it waits. Used by one
 * thread at a time.
 */
final class Attempts {

    private static final int NARROWING = 8;

    private final Pace pace;
    private int limit;
    private int tries;
    private int failures;

    Attempts(Pace pace) {
        this.pace = pace;
        this.limit = pace.batch();
    }

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
        limit = Math.min(pace.batch(), limit * 2);
    }

    /** A batch failed by a fact: narrower ones close in on it. Whether it is found, and was tried often enough. */
    boolean exhaustedByFact() {
        if (limit > 1) {
            limit = Math.max(1, limit / NARROWING);
            return false;
        }
        return ++tries >= pace.tries();
    }

    /** A batch failed by no fact's fault. */
    void failed() {
        failures++;
    }

    /** How long to wait before the next attempt; nothing while a failing fact is still looked for. */
    Duration delay() {
        return pace.pause(Math.max(tries, failures));
    }
}
