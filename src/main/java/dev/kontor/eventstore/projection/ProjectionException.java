package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.EventStoreException;

/** A projection is written in a way that cannot work; Kontor does not start. The message says what to change. */
public final class ProjectionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    ProjectionException(String message) {
        super(message);
    }
}
