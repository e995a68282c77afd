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
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two letters of a country that ISO 3166-1 assigns today, in any case; null passes. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.TYPE_USE
})
@Constraint(validatedBy = CountryCode.Check.class)
public @interface CountryCode {

    /** What to tell the user. */
    String message() default "{invalid.no-country}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** Checks. */
    final class Check implements ConstraintValidator<CountryCode, CharSequence> {

        @Override
        public boolean isValid(@Nullable CharSequence code, ConstraintValidatorContext context) {
            return code == null || isCountry(code.toString());
        }

        static boolean isCountry(String code) {
            return Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)
                    .contains(code.strip().toUpperCase(Locale.ROOT));
        }
    }
}
