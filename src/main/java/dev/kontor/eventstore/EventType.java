package dev.kontor.eventstore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The stored name and schema version of an event record.
 *
 * <p>Both are part of the log for ever and independent of the class name: a class may be renamed or moved, the
 * name may not. A change of the payload that old JSON does not satisfy raises the version and needs an upcaster
 * from the version before.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** The name in the log, unique among all event types; 1 to 100 letters, digits, dots, dashes, underscores. */
    String name();

    /** The schema version that this record writes, from 1. */
    int version() default 1;
}
