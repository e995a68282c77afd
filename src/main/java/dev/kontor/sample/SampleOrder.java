package dev.kontor.sample;

import java.time.LocalDate;

/**
 * Which sample data is wanted. The same seed, size and end always give the same facts, but for the ids of events and the
 * time of recording.
 *
 * @param seed which history
 * @param events how many facts
 * @param end the day after the last fact; the first is two years before
 * @param through how they are stored
 */
public record SampleOrder(long seed, int events, LocalDate end, Through through) {

    /** The fewest facts. */
    public static final int FEWEST = 100;

    /** The most facts. */
    public static final int MOST = 5_000_000;

    /** How facts are stored. */
    public enum Through {
        /** Hundreds in one append, with their business times, into a tenant that has no facts yet. */
        BATCH,
        /** Each by the command that leaves it, as if it happened now; as far as there are commands. */
        COMMANDS
    }
}
