package dev.kontor.eventstore;

import org.jspecify.annotations.Nullable;

/** An event id that the sender gave is in the log already: the fact was taken in before, and lands once. */
public final class DuplicateEventException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param detail which id, as the store tells it */
    public DuplicateEventException(String detail, @Nullable Throwable cause) {
        super("A fact with this event id was stored before; it lands once. " + detail, cause);
    }
}
