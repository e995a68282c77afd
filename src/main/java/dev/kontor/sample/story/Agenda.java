package dev.kontor.sample.story;

import dev.kontor.sample.chance.Dice;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** What is to happen later. */
final class Agenda {

    private static final double SPREAD = .6;

    /** What is to happen from a moment on; the number keeps the order among equals. */
    private record Entry(Instant from, long number, Step step) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::from).thenComparingLong(Entry::number));
    private final Dice dice;
    private long number;

    Agenda(Dice dice) {
        this.dice = dice;
    }

    /** Has something happen at a moment, or soon after. */
    void from(Instant moment, Step step) {
        entries.add(new Entry(moment, number++, step));
    }

    /** Has something happen after about so many hours. */
    void afterHours(Instant now, double hours, Step step) {
        from(now.plus(Duration.ofSeconds((long) (3600 * dice.around(hours, SPREAD)))), step);
    }

    /** Has something happen after about so many days. */
    void afterDays(Instant now, double days, Step step) {
        afterHours(now, 24 * days, step);
    }

    /** The next thing that is due by now; null if nothing is. */
    @Nullable
    Step due(Instant now) {
        var next = entries.peek();
        if (next == null || next.from().isAfter(now)) {
            return null;
        }
        entries.remove();
        return next.step();
    }
}
