package dev.kontor.eventstore.temporal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A point in the past of a context. */
public sealed interface PointInLog {

    /**
     * After the facts at or below a position.
     *
     * @param value the position; 0 for the beginning
     */
    record Position(long value) implements PointInLog {
        public Position {
            if (value < 0) {
                throw new IllegalArgumentException("A position is not negative.");
            }
        }
    }

    /**
     * After the last fact of the context that was recorded at or before an instant.
     *
     * @param value the instant; the store keeps microseconds, and what is finer is cut off
     */
    record Moment(Instant value) implements PointInLog {
        public Moment {
            value = value.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** As far as the log is complete. */
    record Now() implements PointInLog {}

    /** Before the first fact. */
    static PointInLog beginning() {
        return new Position(0);
    }

    /**
     * The point that a text names: a whole number is a position, a date and time with its offset (ISO 8601, such as
     * {@code 2026-11-21T18:00:00Z}) an instant.
     *
     * @return empty if the text is neither
     */
    static Optional<PointInLog> parse(String text) {
        try {
            return Optional.of(
                    text.matches("[0-9]{1,19}")
                            ? new Position(Long.parseLong(text))
                            : new Moment(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
