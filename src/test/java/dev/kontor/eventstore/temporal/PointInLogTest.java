package dev.kontor.eventstore.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.temporal.PointInLog.Moment;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How people and programs name a point in the past. */
class PointInLogTest {

    @Test
    void aWholeNumberIsAPosition() {
        assertThat(PointInLog.parse("0")).contains(PointInLog.beginning());
        assertThat(PointInLog.parse("42")).contains(new Position(42));
    }

    @Test
    void aDateAndTimeWithItsOffsetIsAnInstant() {
        var sixInTheEvening = new Moment(Instant.parse("2026-11-21T18:00:00Z"));

        assertThat(PointInLog.parse("2026-11-21T18:00:00Z")).contains(sixInTheEvening);
        assertThat(PointInLog.parse("2026-11-21T19:00:00+01:00")).contains(sixInTheEvening);
        assertThat(PointInLog.parse("2026-11-21T18:00Z")).contains(sixInTheEvening);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "99999999999999999999", "9999999999999999999", "now", "2026-11-21", "٤٢"})
    void anythingElseIsNone(String text) {
        assertThat(PointInLog.parse(text)).isEmpty();
    }

    @Test
    void aPositionIsNotNegative() {
        assertThatThrownBy(() -> new Position(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
