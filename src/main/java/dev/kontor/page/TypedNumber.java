package dev.kontor.page;

import java.math.BigDecimal;
import org.jspecify.annotations.NullUnmarked;

/** A number in a field of a form. Browsers send what is typed into fields for numbers with a point, in any language. */
@NullUnmarked // what is missing goes into bodies as JSON brings it, and their constraints tell of it
public final class TypedNumber {

    private TypedNumber() {}

    /** A number; null for none, which a constraint tells of. */
    public static BigDecimal decimal(String typed) {
        try {
            return typed.isEmpty() ? null : new BigDecimal(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /** A whole number; null for none, which a constraint tells of. */
    public static Integer whole(String typed) {
        try {
            return typed.isEmpty() ? null : Integer.valueOf(typed);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
