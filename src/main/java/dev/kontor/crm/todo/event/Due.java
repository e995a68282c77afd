package dev.kontor.crm.todo.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When something is to be done by: on a day, wherever its assignee is, or at an instant. Exactly one of the two is there.
 *
 * @param date the day; it ends with the day in the assignee's time zone
 * @param at the instant
 */
public record Due(@Nullable LocalDate date, @Nullable Instant at) {

    /** On a day. */
    public static Due on(LocalDate date) {
        return new Due(date, null);
    }

    /** At an instant. */
    public static Due at(Instant at) {
        return new Due(null, at);
    }

    /** The instant from which on it is late, for somebody in this time zone. */
    public Instant deadline(ZoneId zone) {
        return at != null ? at : dayEnd(zone);
    }

    /** When the day on which it is due begins in this time zone; days of 23 or 25 hours are as java.time says. */
    public Instant dayBegin(ZoneId zone) {
        return day(zone).atStartOfDay(zone).toInstant();
    }

    /** When that day ends: as the next one begins. */
    public Instant dayEnd(ZoneId zone) {
        return day(zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate day(ZoneId zone) {
        if (date != null) {
            return date;
        }
        if (at != null) {
            return LocalDate.ofInstant(at, zone);
        }
        throw new IllegalStateException("What is due is due on a day or at an instant.");
    }
}
