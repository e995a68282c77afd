package dev.kontor.crm.customer;

import dev.kontor.crm.shared.PlainText;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.Pattern;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The name of a property that a tenant made up. It has no equals sign, which stands between name and value. */
@Documented
@PlainText(max = SetCustomerProperty.MAX_NAME)
@Pattern(regexp = "[^=]*", message = "{invalid.equals-sign}")
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.RECORD_COMPONENT,
    ElementType.ANNOTATION_TYPE
})
@Constraint(validatedBy = {})
public @interface PropertyName {

    /** Not told; each part has a text of its own. */
    String message() default "{invalid.equals-sign}";

    /** Validation groups. */
    Class<?>[] groups() default {};

    /** Payload of the constraint. */
    Class<? extends Payload>[] payload() default {};
}
