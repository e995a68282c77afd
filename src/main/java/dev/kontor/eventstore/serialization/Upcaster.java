package dev.kontor.eventstore.serialization;

import jakarta.json.JsonObject;

/**
 * Turns the payload of one schema version of one event type into that of the next. A CDI bean; pure.
 *
 * <p>It also decides how old facts look to conditions: a query's property names are those of today's version.
 */
public interface Upcaster {

    /** The stored name of the event type. */
    String eventType();

    /** The schema version it reads; it writes the one above. */
    int fromVersion();

    /** The payload in the next version. */
    JsonObject upcast(JsonObject payload);
}
