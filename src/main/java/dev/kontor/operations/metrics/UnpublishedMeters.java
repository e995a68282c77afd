package dev.kontor.operations.metrics;

import dev.kontor.eventstore.observation.Figure;
import java.util.function.DoubleSupplier;

/** Where the server has nothing to publish figures by. What an operator needs is in the log and in health, too. */
final class UnpublishedMeters implements Meters {

    @Override
    public void record(Figure figure, long value, String... labels) {
        // nobody could see it
    }

    @Override
    public void watch(Figure figure, DoubleSupplier value, String... labels) {
        // nobody could see it
    }
}
