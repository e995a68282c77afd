package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventDescriptor;
import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * What a record needs. JSON-B fills what is absent with null or zero; a fact that lacks what its record or one of the
 * records in it needs must not pass for one.
 *
 * @param type whose event it is
 * @param version the schema version it was stored with
 * @param where which event it is, for messages
 * @param shapes what records are made of
 */
record RequiredProperties(EventDescriptor type, int version, String where, RecordShapes shapes) {

    /**
     * @param record the event
     * @param json what it was read from; null if it comes from code
     * @throws MissingPropertyException if a component that is not nullable is absent
     */
    void require(Object record, @Nullable JsonObject json) {
        require(record, json, "");
    }

    private void require(Object record, @Nullable JsonObject json, String outer) {
        for (RecordShape.Component component : shapes.of(record.getClass()).components()) {
            var name = component.name();
            var value = component.of(record);
            boolean present = component.primitive()
                    ? json == null || json.containsKey(name)
                    : value != null || component.nullable();
            if (!present) {
                throw new MissingPropertyException(type.name(), version, where, outer + name);
            }
            if (value instanceof Record nested) {
                // with an adapter, a record is no object in JSON
                require(
                        nested,
                        json != null && json.get(name) instanceof JsonObject object ? object : null,
                        outer + name + ".");
            }
        }
    }
}
