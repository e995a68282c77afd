package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** An event holds text that is not Unicode as PostgreSQL stores it: a NUL character or half of a surrogate pair. */
public final class UnstorableTextException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    UnstorableTextException(String type) {
        super(
                "An event of type '%s' holds text with a NUL character or half a surrogate pair, which PostgreSQL cannot store: refuse such input where it enters."
                        .formatted(type));
    }
}
