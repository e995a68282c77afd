package dev.kontor.crm.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What the very type of a fact says of its thing, so that its payload need not: an order that was shipped is
 * {@code @Sets(property = "status", to = "shipped")}. Whoever tells what changed, as the audit log does, reads it like a
 * property of the payload.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Sets {

    /** The property, as the thing's view calls it. */
    String property();

    /** Its value from this fact on; {@code true} and {@code false} are truth values, all else is text. */
    String to();
}
