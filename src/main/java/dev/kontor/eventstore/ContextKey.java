package dev.kontor.eventstore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an event record as a context key: an indexed property by which decisions find the fact and
 * by which competing appends exclude each other, more finely than by event type.
 *
 * <p>Several components may share one key name: a fact that moves a value from an old one to a new one carries
 * both, so that a decision about either is in conflict with it. A component of a nested record may be a key too.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface ContextKey {

    /** The key's name in queries; empty stands for the component's own path, nested ones joined by a dot. */
    String value() default "";

    /**
     * The first schema version whose facts carry this key. Above 1 says that older facts in the log lack it: then
     * it still finds facts but does not guard, and the type does.
     */
    int since() default 1;
}
