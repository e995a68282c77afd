package dev.kontor.crm.contact;

import java.util.Locale;
import java.util.Optional;

/**
 * Which contacts a list shows, and in which order.
 *
 * @param text what the name or the address contains, in any case; empty for all
 * @param archived only archived ones, or only others; empty for all
 * @param sort by what
 * @param direction which way
 */
record ContactSearch(String text, Optional<Boolean> archived, Sort sort, Direction direction) {

    /** What contacts can be ordered by. */
    enum Sort {
        NAME("lower(c.name)"),
        EMAIL("c.email"),
        CREATED("c.createdAt");

        private final String expression;

        Sort(String expression) {
            this.expression = expression;
        }
    }

    /** Which way an order runs. */
    enum Direction {
        ASC,
        DESC
    }

    /** The longest text that can be searched for, in characters. */
    static final int MAX_TEXT = 200;

    /** The condition, in JPQL; the values of its parameters are {@link #pattern()} and {@link #archived()}. */
    String condition() {
        return "c.tenant = :tenant"
                + (text.isEmpty()
                        ? ""
                        : " and (lower(c.name) like :pattern escape '!' or c.email like :pattern escape '!')")
                + (archived.isEmpty() ? "" : " and c.archived = :archived");
    }

    /** The order, in JPQL; total, so that no contact is on two pages or on none. */
    String order() {
        return "%s %s, c.contactId %s".formatted(sort.expression, direction, direction);
    }

    /** The text as a LIKE pattern with {@code !} as its escape. */
    String pattern() {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
