package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventStoreException;

/** A projection could not take a fact in, and it was the fact's fault, or the projection's, and no passing trouble. */
public final class FactFailedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    FactFailedException(String subscription, long position, RuntimeException cause) {
        super(
                "The projection '%s' could not take in the fact at position %d.".formatted(subscription, position),
                cause);
    }
}
