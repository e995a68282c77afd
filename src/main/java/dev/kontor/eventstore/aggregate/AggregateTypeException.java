package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.EventStoreException;

/** Kinds of aggregates are declared in a way that cannot work. The message says what to change. */
public final class AggregateTypeException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    AggregateTypeException(String message) {
        super(message);
    }
}
