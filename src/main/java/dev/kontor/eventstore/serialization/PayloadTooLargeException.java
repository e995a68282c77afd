package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** An event's JSON is larger than the configured limit; nothing reached the database. */
public final class PayloadTooLargeException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    PayloadTooLargeException(String type, long bytes, long limit) {
        super(
                "An event of type '%s' has %,d bytes of JSON and the limit is %,d: store large content elsewhere and its address in the event, or raise kontor.event.max-payload-bytes."
                        .formatted(type, bytes, limit));
    }
}
