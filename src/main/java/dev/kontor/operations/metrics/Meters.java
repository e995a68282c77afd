package dev.kontor.operations.metrics;

import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import java.util.function.DoubleSupplier;

/** A meter that also shows levels: what is now. */
public interface Meters extends Meter {

    /**
     * Shows a level whenever somebody looks.
     *
     * @param figure of what; of the kind {@link Figure.Kind#LEVEL}
     * @param value what it is now; asked on the server's threads, so it must not wait for anything
     * @param labels one for each of the figure's labels, in their order
     */
    void watch(Figure figure, DoubleSupplier value, String... labels);
}
