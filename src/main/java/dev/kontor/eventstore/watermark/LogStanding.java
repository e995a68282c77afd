package dev.kontor.eventstore.watermark;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the log stands.
 *
 * @param now the database's clock
 * @param watermark the position up to which it is complete
 * @param lastPosition where the last fact is; 0 if there is none
 * @param lastRecordedAt when that was recorded; null if there is none
 * @param underWay appends whose transactions are open, the one that holds readers back first
 */
public record LogStanding(
        Instant now,
        long watermark,
        long lastPosition,
        @Nullable Instant lastRecordedAt,
        List<AppendUnderWay> underWay) {

    public LogStanding {
        underWay = List.copyOf(underWay);
    }

    /** How long ago the last fact was recorded; nothing where there is none. */
    public Duration age() {
        return lastRecordedAt == null ? Duration.ZERO : atLeastZero(Duration.between(lastRecordedAt, now));
    }

    static Duration atLeastZero(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
