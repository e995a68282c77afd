package dev.kontor.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.eventstore.observation.Figure;
import dev.kontor.operations.metrics.Tally;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An operator sees how much came of late, not since whenever the server was started. */
class LastMinuteTest {

    private final LastMinute minute = new LastMinute();

    private Lately at(int second, long position) {
        return minute.take(
                new Traffic(position, position, 0, 0, 0, 0),
                Duration.ofSeconds(second).toNanos());
    }

    @Test
    void theFirstLookHasNothingToCompareWith() {
        var lately = at(0, 5_000);
        assertThat(lately.traffic().position()).isZero();
        assertThat(lately.appendsPerSecond()).isZero();
    }

    @Test
    void soonAfterAStartItTellsOfTheTimeSince() {
        at(0, 5_000);
        assertThat(at(10, 5_100).appendsPerSecond()).isEqualTo(10);
        assertThat(at(20, 5_100).traffic().accepted()).isEqualTo(100);
    }

    @Test
    void whatIsMoreThanAMinuteAgoIsForgotten() {
        at(0, 0);
        at(2, 1_000_000);
        for (int second = 4; second < 62; second += 2) {
            at(second, 1_000_000 + second);
        }
        var lately = at(62, 1_000_062);
        assertThat(lately.traffic().accepted()).isEqualTo(62);
        assertThat(lately.lasted()).isEqualTo(Duration.ofMinutes(1));
        assertThat(lately.appendsPerSecond()).isCloseTo(62 / 60.0, within(0.001));
    }

    @Test
    void afterALongPauseItTellsOfThePause() {
        at(0, 0);
        at(600, 600);
        assertThat(at(1_200, 1_800).appendsPerSecond()).isEqualTo(2);
    }

    @Test
    void commandsAreToldApartByHowTheyEnded() {
        var tally = new Tally();
        tally.count(Figure.COMMANDS, 1, "CreateContact", "accepted");
        tally.count(Figure.COMMANDS, 1, "CreateOrder", "accepted");
        tally.count(Figure.COMMANDS, 1, "CreateOrder", "repeated");
        tally.count(Figure.COMMANDS, 1, "CreateOrder", "refused");
        tally.count(Figure.COMMANDS, 1, "CreateOrder", "lost");
        tally.count(Figure.COMMANDS, 1, "CreateOrder", "failed");
        tally.count(Figure.COMMAND_CONFLICTS, 1, "CreateContact");
        tally.count(Figure.COMMAND_CONFLICTS, 1, "CreateOrder");
        tally.count(Figure.REQUESTS_REFUSED, 1, "rate");
        tally.count(Figure.REQUESTS_REFUSED, 1, "at-once");
        assertThat(Traffic.upTo(7, tally)).isEqualTo(new Traffic(7, 3, 1, 2, 2, 2));
    }
}
