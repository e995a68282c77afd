package dev.kontor.crm.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/**
 * A line of text that can be stored and shown: Unicode without control characters (NUL among them) and without halves
 * of surrogate pairs. Counted in characters as people count them, code points, after blanks at both ends are gone.
 * Null passes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Constraint(validatedBy = PlainText.Check.class)
public @interface PlainText {

    /** The fewest characters. */
    int min() default 1;

    /** The most characters. */
    int max();

    /** What to tell the user. */
    String message() default "{invalid.no-plain-text}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Checks. */
    final class Check implements ConstraintValidator<PlainText, CharSequence> {

        private int min;
        private int max;

        @Override
        public void initialize(PlainText constraint) {
            min = constraint.min();
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            return isLine(text.toString().strip(), min, max);
        }

        /** For values that check themselves. */
        static boolean isLine(String line, int min, int max) {
            int length = line.codePointCount(0, line.length());
            return length >= min && length <= max && line.codePoints().allMatch(Check::isPlain);
        }

        private static boolean isPlain(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                    false;
                default -> true;
            };
        }
    }
}
