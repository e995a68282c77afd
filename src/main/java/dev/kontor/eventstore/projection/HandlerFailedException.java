package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.EventStoreException;

/** A projection's method threw what is no runtime exception: look at the cause. */
public final class HandlerFailedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    HandlerFailedException(String projection, Throwable cause) {
        super("The projection '%s' failed: %s".formatted(projection, cause), cause);
    }
}
