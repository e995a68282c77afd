package dev.kontor.eventstore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The component of a subject's first fact that names another subject, with which this one is erased, as a note about a
 * person is. In JSON it is null or an object of {@code kind} and {@code id}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Concerns {}
