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
 * Text of any number of lines that can be stored and shown: Unicode without control characters other than line breaks
 * and tabs, and without halves of surrogate pairs. Counted in characters as people count them, code points, after blanks
 * at both ends are gone. Null passes.
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
@Constraint(validatedBy = Prose.Check.class)
public @interface Prose {

    /** The most characters. */
    int max();

    /** What to tell the user. */
    String message() default "{invalid.no-prose}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Checks. */
    final class Check implements ConstraintValidator<Prose, CharSequence> {

        private int max;

        @Override
        public void initialize(Prose constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(@Nullable CharSequence given, ConstraintValidatorContext context) {
            if (given == null) {
                return true;
            }
            var text = given.toString().strip();
            int length = text.codePointCount(0, text.length());
            return length >= 1 && length <= max && text.codePoints().allMatch(Check::isShown);
        }

        private static boolean isShown(int character) {
            return switch (Character.getType(character)) {
                case Character.CONTROL -> character == '\n' || character == '\r' || character == '\t';
                case Character.SURROGATE -> false;
                default -> true;
            };
        }
    }
}
