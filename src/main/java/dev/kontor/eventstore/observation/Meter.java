package dev.kontor.eventstore.observation;

import java.util.function.Supplier;

/** Takes the kernel's figures. Never fails and never waits: what measures must not stop what is measured. */
@FunctionalInterface
public interface Meter {

    /**
     * Takes one value.
     *
     * @param figure of what; any kind but {@link Figure.Kind#LEVEL}
     * @param value an amount, nanoseconds or bytes, as the figure's kind says; not negative
     * @param labels one for each of the figure's labels, in their order
     */
    void record(Figure figure, long value, String... labels);

    /** Does work and takes how long it took, however it ends. */
    default <T> T time(Figure figure, Supplier<T> work, String... labels) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            record(figure, System.nanoTime() - start, labels);
        }
    }
}
