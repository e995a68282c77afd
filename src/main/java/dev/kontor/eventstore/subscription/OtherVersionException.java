package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.EventStoreException;

/** Code of another version than the node's wrote a read model: the node that has the subscription leaves it alone. */
public final class OtherVersionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /**
     * @param written the version of the code that wrote the read model
     * @param declared that of the node's code
     */
    OtherVersionException(String subscription, int written, int declared) {
        super("The read model of '%s' is of version %d and this release has version %d: %s"
                .formatted(
                        subscription,
                        written,
                        declared,
                        written > declared
                                ? "deploy the newer release, or rebuild the read model with this one."
                                : "resume the subscription, and it is rebuilt."));
    }
}
