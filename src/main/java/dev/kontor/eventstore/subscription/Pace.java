package dev.kontor.eventstore.subscription;

import java.time.Duration;

/**
 * How many facts are taken in at a time, and how it goes on after a failure.
 *
 * @param batch how many facts a batch looks at while all is well
 * @param tries how often a fact is tried before it is passed over, and a fault met before it is told
 * @param firstPause how long to wait after the first failure; twice as long after each further one in a row
 * @param longestPause and never longer than this
 */
public record Pace(int batch, int tries, Duration firstPause, Duration longestPause) {

    /** Of those who follow the log for good. */
    public static final Pace OF_SUBSCRIPTIONS = new Pace(500, 3, Duration.ofMillis(50), Duration.ofSeconds(30));

    /** Of jobs, which somebody waits for. */
    public static final Pace OF_JOBS = new Pace(500, 3, Duration.ofMillis(50), Duration.ofSeconds(5));

    private static final int MOST_DOUBLINGS = 10;

    /** How long to wait after so many failures in a row; not at all after none. */
    public Duration pause(int failures) {
        if (failures == 0) {
            return Duration.ZERO;
        }
        var pause = firstPause.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
