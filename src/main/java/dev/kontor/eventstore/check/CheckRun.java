package dev.kontor.eventstore.check;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A check of the log, running or ended.
 *
 * @param id its id
 * @param status how it stands
 * @param startedAt when it began
 * @param seenAt when it last wrote down how far it has come
 * @param endedAt when it ended; null if it has not
 * @param report what it has seen so far
 * @param error why it failed; null if it did not
 */
public record CheckRun(
        UUID id,
        Status status,
        Instant startedAt,
        Instant seenAt,
        @Nullable Instant endedAt,
        LogReport report,
        @Nullable String error) {

    /** How a check stands. */
    public enum Status {
        /** It walks. */
        RUNNING,
        /** It has walked to the end. */
        DONE,
        /** It could not go on. */
        FAILED,
        /** Its node has ended before it did. */
        ABANDONED
    }
}
