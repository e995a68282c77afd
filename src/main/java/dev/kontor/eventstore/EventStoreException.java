package dev.kontor.eventstore;

import org.jspecify.annotations.Nullable;

/** What the event store refuses or cannot do. Each subclass says which and what to do about it. */
public abstract class EventStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    protected EventStoreException(String message) {
        super(message);
    }

    protected EventStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
