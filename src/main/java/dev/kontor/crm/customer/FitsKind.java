package dev.kontor.crm.customer;

import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is told of a customer fits its kind: a person has a name to be addressed by, an authority a reference. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Constraint(validatedBy = FitsKind.Check.class)
public @interface FitsKind {

    /** Not told; each part has a text of its own. */
    String message() default "{invalid.not-for-kind}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};

    /** What depends on the kind. */
    interface Parts {

        /** With whom business is done; null where that is missing, which is told elsewhere. */
        @Nullable
        Kind kind();

        /** The company. */
        @Nullable
        UUID companyId();

        /** Its VAT identification number. */
        @Nullable
        String vatId();

        /** Whom to address. */
        @Nullable
        String personName();

        /** What the authority wants on its invoices. */
        @Nullable
        String buyerReference();
    }

    /** Checks. */
    final class Check implements ConstraintValidator<FitsKind, Parts> {

        @Override
        public boolean isValid(@Nullable Parts parts, ConstraintValidatorContext context) {
            if (parts == null || parts.kind() == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            var kind = parts.kind();
            // all of them, so that everything wrong is told at once
            return Stream.of(
                            only(kind == Kind.B2B, "companyId", parts.companyId(), context),
                            only(kind == Kind.B2B, "vatId", parts.vatId(), context),
                            only(kind == Kind.B2C, "personName", parts.personName(), context),
                            only(kind == Kind.B2G, "buyerReference", parts.buyerReference(), context),
                            needed(kind == Kind.B2C, "personName", parts.personName(), context),
                            needed(kind == Kind.B2G, "buyerReference", parts.buyerReference(), context))
                    .allMatch(right -> right);
        }

        private static boolean only(
                boolean allowed, String property, @Nullable Object value, ConstraintValidatorContext context) {
            return allowed || value == null || wrong(property, "{invalid.not-for-kind}", context);
        }

        private static boolean needed(
                boolean needed, String property, @Nullable Object value, ConstraintValidatorContext context) {
            return !needed || value != null || wrong(property, "{invalid.needed-for-kind}", context);
        }

        private static boolean wrong(String property, String text, ConstraintValidatorContext context) {
            context.buildConstraintViolationWithTemplate(text)
                    .addPropertyNode(property)
                    .addConstraintViolation();
            return false;
        }
    }
}
