package dev.kontor.api;

import dev.kontor.crm.shared.UuidText;
import dev.kontor.crm.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values of query parameters, refused by name where they are wrong. An empty value counts as none. */
public final class QueryValues {

    private QueryValues() {}

    /**
     * A whole number.
     *
     * @param given what the client sent; null for nothing
     * @throws InvalidRequestException if it is none between the bounds, both included
     */
    public static long number(String name, @Nullable String given, long otherwise, long least, long most) {
        if (given == null || given.isEmpty()) {
            return otherwise;
        }
        try {
            long number = Long.parseLong(given);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below, like a number out of bounds
        }
        throw most == Long.MAX_VALUE
                ? new InvalidRequestException(name, "invalid.number-from", least)
                : new InvalidRequestException(name, "invalid.number-between", least, most);
    }

    /** The longest text that can be searched for, in characters. */
    private static final int MAX_TEXT = 200;

    /**
     * A text to search for.
     *
     * @return null for nothing
     * @throws InvalidRequestException if it is too long, or has a NUL, which no text in the database has
     */
    public static @Nullable String text(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.length() > MAX_TEXT || given.indexOf('\0') >= 0) {
            throw new InvalidRequestException(name, "invalid.text", MAX_TEXT);
        }
        return given;
    }

    /**
     * An id.
     *
     * @return null for nothing
     * @throws InvalidRequestException if it is no UUID
     */
    public static @Nullable UUID id(String name, @Nullable String given) {
        return given == null || given.isEmpty()
                ? null
                : UuidText.parse(given).orElseThrow(() -> new InvalidRequestException(name, "invalid.no-uuid"));
    }

    /**
     * Yes or no.
     *
     * @throws InvalidRequestException if it is neither true nor false
     */
    public static Optional<Boolean> flag(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return Optional.empty();
        }
        return switch (given) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> throw new InvalidRequestException(name, "invalid.no-flag");
        };
    }

    /**
     * One of some names: the constants of an enum in lower case, with dashes for underscores.
     *
     * @throws InvalidRequestException if it is none of them
     */
    public static <E extends Enum<E>> E oneOf(String name, @Nullable String given, E otherwise) {
        if (given == null || given.isEmpty()) {
            return otherwise;
        }
        E[] constants = otherwise.getDeclaringClass().getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> Words.of(constant).equals(given))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException(
                        name,
                        "invalid.none-of",
                        Arrays.stream(constants).map(Words::of).collect(Collectors.joining(", "))));
    }

    /**
     * A day.
     *
     * @return null for nothing
     * @throws InvalidRequestException if it is none from year 1 to 9999
     */
    public static @Nullable LocalDate date(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            var date = LocalDate.parse(given);
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // told below, like a year out of bounds
        }
        throw new InvalidRequestException(name, "invalid.no-date");
    }

    /** How much a number may have; more is a mistake, and would fill the memory. */
    private static final int MAX_DIGITS = 40;

    /**
     * A number in its usual notation.
     *
     * @return null for nothing
     * @throws InvalidRequestException if it is none, or has more than 40 digits
     */
    public static @Nullable BigDecimal decimal(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        if (given.length() <= MAX_DIGITS && given.matches("-?\\d+(\\.\\d+)?")) {
            return new BigDecimal(given);
        }
        throw new InvalidRequestException(name, "invalid.no-decimal");
    }

    /**
     * One of some names, if any is asked for.
     *
     * @throws InvalidRequestException if it is none of them
     */
    public static <E extends Enum<E>> Optional<E> oneOf(String name, @Nullable String given, Class<E> names) {
        return given == null || given.isEmpty()
                ? Optional.empty()
                : Optional.of(oneOf(name, given, names.getEnumConstants()[0]));
    }

    /**
     * An instant.
     *
     * @return null for nothing
     * @throws InvalidRequestException if it is none from year 1 to 9999
     */
    public static @Nullable Instant instant(String name, @Nullable String given) {
        if (given == null || given.isEmpty()) {
            return null;
        }
        try {
            // a plus sign that was not escaped has become a blank
            var time = OffsetDateTime.parse(given.replace(' ', '+'));
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time.toInstant();
            }
        } catch (DateTimeParseException e) {
            // told below, like a year out of bounds
        }
        throw new InvalidRequestException(name, "invalid.no-instant");
    }
}
