package dev.kontor.operations.metrics;

import dev.kontor.eventstore.observation.Figure;
import java.util.function.DoubleSupplier;

/** Keeps count of what it hands on. */
final class TalliedMeters implements Meters {

    private final Meters meters;
    private final Tally tally;

    TalliedMeters(Meters meters, Tally tally) {
        this.meters = meters;
        this.tally = tally;
    }

    @Override
    public void record(Figure figure, long value, String... labels) {
        if (figure.kind() == Figure.Kind.COUNT) {
            tally.count(figure, value, labels);
        }
        meters.record(figure, value, labels);
    }

    @Override
    public void watch(Figure figure, DoubleSupplier value, String... labels) {
        meters.watch(figure, value, labels);
    }
}
