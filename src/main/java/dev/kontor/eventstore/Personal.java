package dev.kontor.eventstore;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A component of an event record, or of a record in it, whose value is personal: in the log it is encrypted under the
 * key of the record's {@link DataSubject}. Its JSON is encrypted as a whole, of whatever shape it is.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Personal {

    /**
     * The JSON that stands for the value once it is erased. Empty: what the component's type says by {@link ErasedAs},
     * and {@link Erased#TEXT} for text.
     */
    String erasedAs() default "";
}
