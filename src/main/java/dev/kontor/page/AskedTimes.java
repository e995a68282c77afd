package dev.kontor.page;

import dev.kontor.api.InvalidRequestException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Times that a page was asked for, as browsers send them: days, or days with times, where the browser is. */
@ApplicationScoped
public class AskedTimes {

    private static final int DAY = "2026-11-22".length();

    private Asked asked;
    private PageCookies cookies;

    /** For the container's proxy. */
    protected AskedTimes() {}

    /**
     * @param asked has the texts
     * @param cookies say where the browser is
     */
    @Inject
    public AskedTimes(Asked asked, PageCookies cookies) {
        this.asked = asked;
        this.cookies = cookies;
    }

    /**
     * When a period begins; null for none. A day begins with itself.
     *
     * @throws InvalidRequestException if it is no day or time
     */
    public @Nullable Instant begin(String name) {
        return at(name, 0);
    }

    /**
     * When a period is over; null for none. A day, or a minute, is over with the next.
     *
     * @throws InvalidRequestException if it is no day or time
     */
    public @Nullable Instant end(String name) {
        return at(name, 1);
    }

    /** A day with a time that it was asked for without; any other text as it is. */
    public static String withTime(String text, String time) {
        return text.length() == DAY ? text + time : text;
    }

    private @Nullable Instant at(String name, int later) {
        var text = asked.text(name);
        if (text == null) {
            return null;
        }
        try {
            var time = text.length() == DAY
                    ? LocalDate.parse(text).plusDays(later).atStartOfDay()
                    : LocalDateTime.parse(text).plusMinutes(later);
            return bounded(name, time).atZone(cookies.zone()).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidRequestException(name, "invalid.no-date");
        }
    }

    private static LocalDateTime bounded(String name, LocalDateTime time) {
        if (time.getYear() < 1 || time.getYear() > 9999) {
            throw new InvalidRequestException(name, "invalid.no-date");
        }
        return time;
    }
}
