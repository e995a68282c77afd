package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** An event type or upcaster is declared in a way that cannot work; Kontor does not start with it. */
public final class EventTypeException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    EventTypeException(String message) {
        super(message);
    }
}
