package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventStoreException;

/** A subscription or a dead letter is in a state that forbids what was asked. The message says what to do instead. */
public final class SubscriptionStateException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param message what is the matter and what to do */
    public SubscriptionStateException(String message) {
        super(message);
    }
}
