package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventStoreException;

/** No catalog names this event type. */
public final class UnknownEventTypeException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private UnknownEventTypeException(String message) {
        super(message);
    }

    static UnknownEventTypeException inLog(String type, int version, String where) {
        return new UnknownEventTypeException(
                "The log has an event of type '%s' version %d (%s) that no catalog names: deploy the release that knows it, or name it in an EventCatalog."
                        .formatted(type, version, where));
    }

    static UnknownEventTypeException inCode(Class<?> javaType) {
        return new UnknownEventTypeException(
                "The class %s is no registered event: annotate the record with @EventType and name it in an EventCatalog."
                        .formatted(javaType.getName()));
    }
}
