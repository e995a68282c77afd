package dev.kontor.eventstore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of an event record that says under whose key its {@link Personal} values are: a context key, so that
 * all facts of a subject are found.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface DataSubject {

    /** What kind of subject it is, in lower case, such as {@code contact}. */
    String value();
}
