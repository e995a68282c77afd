package dev.kontor.crm.opportunity.analytics;

import dev.kontor.api.InvalidRequestException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days, in UTC.
 *
 * @param from the first; null for as far back as there is anything
 * @param to the last; null for as far ahead as there is anything
 */
public record Period(@Nullable LocalDate from, @Nullable LocalDate to) {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    /** @throws InvalidRequestException if it ends before it begins */
    public Period {
        if (from != null && to != null && from.isAfter(to)) {
            throw new InvalidRequestException("from", "invalid.after", "to");
        }
    }

    /** The first day. */
    LocalDate first() {
        return from == null ? FIRST : from;
    }

    /** The last day. */
    LocalDate last() {
        return to == null ? LAST : to;
    }
}
