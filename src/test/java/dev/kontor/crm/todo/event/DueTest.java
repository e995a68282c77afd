package dev.kontor.crm.todo.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** When days end, where people are. */
class DueTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private static Due day(String date) {
        return Due.on(LocalDate.parse(date));
    }

    @Test
    void aDayEndsWithTheDayInTheTimeZone() {
        assertThat(day("2026-01-15").deadline(BERLIN)).isEqualTo(Instant.parse("2026-01-15T23:00:00Z"));
        assertThat(day("2026-01-15").deadline(ZoneId.of("America/New_York")))
                .isEqualTo(Instant.parse("2026-01-16T05:00:00Z"));
        assertThat(day("2026-01-15").deadline(ZoneId.of("Pacific/Kiritimati")))
                .isEqualTo(Instant.parse("2026-01-15T10:00:00Z"));
    }

    @Test
    void theDayOnWhichSummerTimeBeginsHas23Hours() {
        var day = day("2026-03-29");
        assertThat(day.dayBegin(BERLIN)).isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(day.deadline(BERLIN)).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void theDayOnWhichSummerTimeEndsHas25Hours() {
        var day = day("2026-10-25");
        assertThat(day.dayBegin(BERLIN)).isEqualTo(Instant.parse("2026-10-24T22:00:00Z"));
        assertThat(day.deadline(BERLIN)).isEqualTo(Instant.parse("2026-10-25T23:00:00Z"));
    }

    @Test
    void aDayThatHasNoMidnightBeginsAtItsFirstHour() {
        assertThat(day("2026-03-08").dayBegin(ZoneId.of("America/Havana")))
                .isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
        assertThat(day("2026-03-07").deadline(ZoneId.of("America/Havana")))
                .isEqualTo(Instant.parse("2026-03-08T05:00:00Z"));
    }

    @Test
    void anInstantIsTheSameEverywhereAndItsDayIsNot() {
        var due = Due.at(Instant.parse("2026-01-15T23:30:00Z"));
        assertThat(due.deadline(BERLIN)).isEqualTo(due.at());
        assertThat(due.dayBegin(BERLIN)).isEqualTo(Instant.parse("2026-01-15T23:00:00Z"));
        assertThat(due.dayBegin(ZoneId.of("UTC"))).isEqualTo(Instant.parse("2026-01-15T00:00:00Z"));
        assertThat(due.dayEnd(ZoneId.of("UTC"))).isEqualTo(Instant.parse("2026-01-16T00:00:00Z"));
    }
}
