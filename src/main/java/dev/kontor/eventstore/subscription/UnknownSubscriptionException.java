package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventStoreException;

/** There is no subscription, or no dead letter, of this name or number. */
public final class UnknownSubscriptionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private UnknownSubscriptionException(String message) {
        super(message);
    }

    public static UnknownSubscriptionException named(String name) {
        return new UnknownSubscriptionException("There is no subscription '%s'.".formatted(name));
    }

    static UnknownSubscriptionException deadLetter(String subscription, long id) {
        return new UnknownSubscriptionException(
                "The subscription '%s' has no dead letter %d.".formatted(subscription, id));
    }
}
