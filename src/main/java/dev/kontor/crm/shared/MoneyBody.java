package dev.kontor.crm.shared;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Money as a client sends it: takes any value, so that validation can tell what is wrong by its name.
 *
 * @param amount a number with at most the decimals of the currency; not negative
 * @param currency three letters in any case
 */
@Schema(name = "NewMoney")
@MoneyBody.Exact
public record MoneyBody(
        @Schema(example = "12.50", required = true) @NotNull BigDecimal amount,

        @Schema(example = "EUR", required = true, minLength = 3, maxLength = 3) @NotNull
        String currency) {

    /** The most that a client may send at once, so that sums of many of these stay below what money can be. */
    public static final int MOST_DIGITS = 12;

    /** The money, once this was found valid. */
    public Money toMoney() {
        return new Money(amount, currency);
    }

    /** Its amount is one of its currency, not negative, below 10 to the power of {@value #MOST_DIGITS}. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.TYPE)
    @Constraint(validatedBy = Check.class)
    public @interface Exact {

        /** Not told; each problem has a text of its own. */
        String message() default "{invalid.no-money}";

        /** Validation groups. */
        Class<?>[] groups() default {};

        /** Payload of the constraint. */
        Class<? extends Payload>[] payload() default {};
    }

    /** Checks. */
    public static final class Check implements ConstraintValidator<Exact, MoneyBody> {

        @Override
        public boolean isValid(@Nullable MoneyBody money, ConstraintValidatorContext context) {
            if (money == null || money.missesSomething()) {
                return true;
            }
            var decimals = Money.decimals(money.currency().strip().toUpperCase(Locale.ROOT));
            if (decimals.isEmpty()) {
                return wrong(context, "currency", "{invalid.no-currency}");
            }
            return problem(money.amount(), decimals.get())
                    .map(text -> wrong(context, "amount", text))
                    .orElse(true);
        }

        private static Optional<String> problem(BigDecimal amount, int decimals) {
            if (amount.signum() < 0) {
                return Optional.of("{invalid.negative}");
            }
            boolean tooLarge = (long) amount.precision() - amount.scale() > MOST_DIGITS;
            return !tooLarge && Money.fits(amount, decimals) ? Optional.empty() : Optional.of("{invalid.no-amount}");
        }

        private static boolean wrong(ConstraintValidatorContext context, String property, String text) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(text)
                    .addPropertyNode(property)
                    .addConstraintViolation();
            return false;
        }
    }

    /** What is missing is told by the constraints of the components. */
    private boolean missesSomething() {
        return amount == null || currency == null;
    }
}
