package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** An event lacks a property that its record needs. */
public final class MissingPropertyException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    MissingPropertyException(String type, int version, String where, String property) {
        super(
                "Event type '%s' version %d (%s) has no property '%s': mark the component @Nullable, or raise the schema version and write an upcaster that fills it."
                        .formatted(type, version, where, property));
    }
}
