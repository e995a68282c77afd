package dev.kontor.operations.watch;

import java.time.Duration;

/**
 * What came and went of late.
 *
 * @param traffic how much
 * @param lasted within what time: about a minute, less after a start
 */
public record Lately(Traffic traffic, Duration lasted) {

    /** How many positions the log has grown by in a second, by all nodes. */
    public double appendsPerSecond() {
        return lasted.isZero() ? 0 : traffic.position() * 1_000_000_000.0 / lasted.toNanos();
    }
}
