package dev.kontor.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.watermark.AppendUnderWay;
import dev.kontor.eventstore.watermark.Holds.Hold;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An operator is told of a stalled append when it has lasted too long, now and then while it lasts, and at its end. */
class WatermarkAlarmTest {

    private final WatermarkAlarm alarm = new WatermarkAlarm(Duration.ofSeconds(5));

    private static Optional<Hold> hold(int process, int seconds) {
        var append = new AppendUnderWay(process, null, "import", "kontor", null, "idle in transaction", null, 7);
        return Optional.of(new Hold(append, Duration.ofSeconds(seconds), 3));
    }

    private Optional<Level> level(Optional<Hold> hold) {
        return alarm.hear(hold).map(WatermarkAlarm.Line::level);
    }

    @Test
    void whatIsSoonOverIsNotTold() {
        assertThat(level(hold(1, 4))).isEmpty();
        assertThat(level(Optional.empty())).isEmpty();
    }

    @Test
    void whatLastsIsToldWithWhoItIs() {
        assertThat(alarm.hear(hold(1, 5)))
                .map(WatermarkAlarm.Line::text)
                .hasValueSatisfying(text -> assertThat(text)
                        .contains("for 5 s", "position 7", "3 positions", "process 1, of import, as kontor"));
    }

    @Test
    void whatLastsOnIsToldEachMinute() {
        assertThat(level(hold(1, 5))).contains(Level.WARNING);
        assertThat(level(hold(1, 7))).isEmpty();
        assertThat(level(hold(1, 64))).isEmpty();
        assertThat(level(hold(1, 65))).contains(Level.WARNING);
        assertThat(level(hold(1, 67))).isEmpty();
    }

    @Test
    void itsEndIsToldOnce() {
        level(hold(1, 5));
        assertThat(level(Optional.empty())).contains(Level.INFO);
        assertThat(level(Optional.empty())).isEmpty();
    }

    @Test
    void anotherThatHasJustBegunDoesNotKeepTheEndFromBeingTold() {
        level(hold(1, 5));
        assertThat(level(hold(2, 0))).contains(Level.INFO);
        assertThat(level(hold(2, 5))).contains(Level.WARNING);
    }
}
