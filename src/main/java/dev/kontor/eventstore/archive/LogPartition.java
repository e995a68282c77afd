package dev.kontor.eventstore.archive;

import org.jspecify.annotations.Nullable;

/**
 * A part of the log by position.
 *
 * @param first its first position
 * @param last its last position
 * @param state where it is
 * @param facts how many facts it has; estimated by the database while it is online; null if nobody knows
 * @param bytes what it takes up, with its indexes; null if its table is not in the database
 */
public record LogPartition(
        long first,
        long last,
        State state,
        @Nullable Long facts,
        @Nullable Long bytes) {

    /** Where the facts of a partition are. */
    public enum State {
        /** In the log. */
        ONLINE,
        /** Taken out: in a table beside the log, or in a file that the operator keeps. */
        ARCHIVED
    }
}
