package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** No upcaster leads from a stored schema version towards today's. */
public final class MissingUpcasterException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private MissingUpcasterException(String message) {
        super(message);
    }

    static MissingUpcasterException step(String type, int from, int today) {
        return new MissingUpcasterException(
                "Event type '%s' is at schema version %d, and no Upcaster bean reads its version %d: add one that writes version %d."
                        .formatted(type, today, from, from + 1));
    }

    static MissingUpcasterException fromFuture(String type, int stored, int today, String where) {
        return new MissingUpcasterException(
                "Event type '%s' (%s) is stored in schema version %d, newer than version %d that this release knows: deploy the newer release."
                        .formatted(type, where, stored, today));
    }
}
