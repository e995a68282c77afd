package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** An event holds something that JSON has no form for, such as a number that is not finite. */
public final class UnwritableEventException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    UnwritableEventException(String type, Throwable cause) {
        super(
                "An event of type '%s' cannot be written as JSON: %s. Refuse numbers that are not finite where they enter, make the records in it public, and give other values a JSON-B adapter."
                        .formatted(type, cause.getMessage()),
                cause);
    }
}
