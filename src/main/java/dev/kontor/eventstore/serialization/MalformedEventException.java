package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** An event's JSON is broken or does not fit its record. */
public final class MalformedEventException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    MalformedEventException(String type, int version, String where, String reason, @Nullable Throwable cause) {
        super(
                "The payload of event type '%s' version %d (%s) cannot be read: %s. Correct the record or its upcaster; the log itself stays as it is."
                        .formatted(type, version, where, reason),
                cause);
    }
}
