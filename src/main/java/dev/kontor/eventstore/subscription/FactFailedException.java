package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventStoreException;

/** A projection could not take a fact in, and it was the fact's fault, or the projection's, and no passing trouble. */
public final class FactFailedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final long position;

    FactFailedException(String subscription, long position, RuntimeException reason) {
        super(
                "The projection '%s' could not take in the fact at position %d.".formatted(subscription, position),
                reason);
        this.position = position;
    }

    /** The fact's place in the log. */
    public long position() {
        return position;
    }

    /** Why it could not be taken in. */
    public Throwable reason() {
        var cause = getCause();
        return cause == null ? this : cause;
    }
}
