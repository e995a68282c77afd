package dev.kontor.operations.watch;

import dev.kontor.eventstore.watermark.Holds.Hold;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Decides what an operator is told of who holds readers back: once when it has lasted too long, again each minute that
 * it lasts, and once when it is over. One for each node; not for several threads.
 */
final class WatermarkAlarm {

    /**
     * A line for the server's log.
     *
     * @param level how much it matters
     * @param text what happened
     */
    record Line(Level level, String text) {}

    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final Duration bound;
    private Optional<Hold> told = Optional.empty();

    /** @param bound how long an append may hold readers back before anybody is told */
    WatermarkAlarm(Duration bound) {
        this.bound = bound;
    }

    Optional<Line> hear(Optional<Hold> hold) {
        var over = told.filter(before -> hold.filter(now -> isSame(before, now)).isEmpty());
        if (over.isPresent() && hold.filter(this::isTooLong).isEmpty()) {
            told = Optional.empty();
            return over.map(before -> new Line(
                    Level.INFO,
                    "Readers of the log go on; they had waited %d s for an append of %s."
                            .formatted(before.lasted().toSeconds(), before.by().who())));
        }
        var due = hold.filter(this::isTooLong).filter(this::isNews);
        due.ifPresent(now -> told = Optional.of(now));
        return due.map(now -> new Line(
                Level.WARNING,
                ("An append under way for %d s holds back all readers of the log at position %d; up to %d positions"
                                + " wait. It is of %s.")
                        .formatted(
                                now.lasted().toSeconds(),
                                now.by().watermark(),
                                now.waiting(),
                                now.by().who())));
    }

    private boolean isTooLong(Hold hold) {
        return hold.lasted().compareTo(bound) >= 0;
    }

    private boolean isNews(Hold hold) {
        return told.filter(before -> isSame(before, hold))
                .map(before -> hold.lasted().minus(before.lasted()).compareTo(AGAIN) >= 0)
                .orElse(true);
    }

    private static boolean isSame(Hold one, Hold other) {
        return one.by().watermark() == other.by().watermark()
                && Objects.equals(one.by().process(), other.by().process())
                && Objects.equals(one.by().prepared(), other.by().prepared());
    }
}
