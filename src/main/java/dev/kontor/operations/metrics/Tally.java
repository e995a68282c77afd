package dev.kontor.operations.metrics;

import dev.kontor.eventstore.observation.Figure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map.Entry;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/** What this node has counted since it started, for Kontor's own pages; programs read the server's metrics. */
@ApplicationScoped
public class Tally {

    private record Series(Figure figure, String label) {}

    private final ConcurrentMap<Series, LongAdder> counts = new ConcurrentHashMap<>();

    /**
     * Counts.
     *
     * @param labels of the figure; the last one is told apart, how a command ended, say
     */
    public void count(Figure figure, long value, String... labels) {
        var label = labels.length == 0 ? "" : labels[labels.length - 1];
        counts.computeIfAbsent(new Series(figure, label), unused -> new LongAdder())
                .add(value);
    }

    /** How many of all labels. */
    public long of(Figure figure) {
        return counts.entrySet().stream()
                .filter(entry -> entry.getKey().figure() == figure)
                .map(Entry::getValue)
                .mapToLong(LongAdder::sum)
                .sum();
    }

    /** How many of one value of the figure's last label. */
    public long of(Figure figure, String label) {
        var counted = counts.get(new Series(figure, label));
        return counted == null ? 0 : counted.sum();
    }
}
