package dev.kontor.page;

import dev.kontor.api.InvalidRequestException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Days in the fields of a form: browsers send them in one way, whatever they show. */
public final class TypedDays {

    private TypedDays() {}

    /**
     * The day that was chosen.
     *
     * @throws InvalidRequestException if there is none, by the name of the field
     */
    public static LocalDate read(String field, String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException e) {
            throw new InvalidRequestException(field, "invalid.no-date");
        }
    }
}
