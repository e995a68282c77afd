package dev.kontor.operations.watch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** What came and went within the last minute, from counts that only grow. Not for several threads. */
final class LastMinute {

    private record Look(long nanos, Traffic counts) {}

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Deque<Look> looks = new ArrayDeque<>();

    /**
     * Takes the counts up to now.
     *
     * @param nanos now, by {@link System#nanoTime()}
     * @return what came since the last look that is a minute old or older, else since the first
     */
    Lately take(Traffic counts, long nanos) {
        looks.addLast(new Look(nanos, counts));
        while (looks.size() > 2 && nanos - second().nanos() >= MINUTE) {
            looks.removeFirst();
        }
        var before = looks.getFirst();
        return new Lately(counts.since(before.counts()), Duration.ofNanos(nanos - before.nanos()));
    }

    private Look second() {
        return looks.stream().skip(1).findFirst().orElseThrow();
    }
}
