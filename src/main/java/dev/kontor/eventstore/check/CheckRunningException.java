package dev.kontor.eventstore.check;

import dev.kontor.eventstore.EventStoreException;
import java.util.UUID;

/** Heads were given to verify, and a check that does not know of them is under way. */
public final class CheckRunningException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    CheckRunningException(UUID running) {
        super("The check %s is under way and does not know of these heads: wait for its end and begin another."
                .formatted(running));
    }
}
