package dev.kontor.page;

import java.math.BigDecimal;

/** A number in a field of a form. Browsers send what is typed into fields for numbers with a point, in any language. */
public final class TypedNumber {

    private TypedNumber() {}

    /** A number. For none it is null, as in a body that a client sends, so that the same constraint tells of it. */
    @SuppressWarnings("NullAway") // what it goes into is not valid then
    public static BigDecimal decimal(String typed) {
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number; for none as above. */
    @SuppressWarnings("NullAway") // what it goes into is not valid then
    public static Integer whole(String typed) {
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
