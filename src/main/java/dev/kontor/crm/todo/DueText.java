package dev.kontor.crm.todo;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.todo.event.Due;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Due times as clients write them. */
final class DueText {

    // what a clock and a calendar of people show; beyond, arithmetic on time ends somewhere
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9999;

    private DueText() {}

    /**
     * By when something is due; null for some time.
     *
     * @param dueOn a day, such as {@code 2026-03-29}
     * @param dueAt an instant with its offset, such as {@code 2026-03-29T10:00:00+02:00}
     * @throws InvalidRequestException if a text is not what it must be, or both are there
     */
    static @Nullable Due of(@Nullable String dueOn, @Nullable String dueAt) {
        if (dueOn != null && dueAt != null) {
            throw new InvalidRequestException("dueAt", "invalid.not-together", "dueOn");
        }
        if (dueOn != null) {
            return Due.on(parsed("dueOn", dueOn, LocalDate::parse, "invalid.no-date", LocalDate::getYear));
        }
        return dueAt == null
                ? null
                : Due.at(parsed(
                                "dueAt",
                                dueAt,
                                OffsetDateTime::parse,
                                "invalid.no-time-with-offset",
                                OffsetDateTime::getYear)
                        .toInstant());
    }

    private static <T> T parsed(
            String field, String text, Function<String, T> parse, String key, ToIntFunction<T> year) {
        try {
            var value = parse.apply(text);
            int ofValue = year.applyAsInt(value);
            if (ofValue >= FIRST_YEAR && ofValue <= LAST_YEAR) {
                return value;
            }
        } catch (DateTimeParseException e) {
            // told below, like a year that no calendar has
        }
        throw new InvalidRequestException(field, key);
    }
}
