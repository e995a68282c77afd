package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventDescriptor;
import jakarta.json.JsonObject;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record needs. JSON-B fills what is absent with null or zero; a fact that lacks what its record or one of the
 * records in it needs must not pass for one.
 *
 * @param type whose event it is
 * @param version the schema version it was stored with
 * @param where which event it is, for messages
 */
record RequiredProperties(EventDescriptor type, int version, String where) {

    /** Whether a record has components of which only the JSON can tell that they were absent. */
    static boolean arePrimitive(Class<?> record) {
        return arePrimitive(record, new HashSet<>());
    }

    private static boolean arePrimitive(Class<?> record, Set<Class<?>> known) {
        return known.add(record)
                && Arrays.stream(record.getRecordComponents())
                        .map(RecordComponent::getType)
                        .anyMatch(type -> type.isPrimitive() || (type.isRecord() && arePrimitive(type, known)));
    }

    /**
     * @param record the event
     * @param json what it was read from; null if it comes from code
     * @throws MissingPropertyException if a component that is not nullable is absent
     */
    void require(Object record, @Nullable JsonObject json) {
        require(record, json, "");
    }

    private void require(Object record, @Nullable JsonObject json, String outer) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            var name = component.getName();
            var value = value(component, record);
            boolean present = component.getType().isPrimitive()
                    ? json == null || json.containsKey(name)
                    : value != null || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
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

    private static @Nullable Object value(RecordComponent component, Object record) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new EventTypeException(
                    "The component %s of %s cannot be read: %s".formatted(component.getName(), record.getClass(), e));
        }
    }
}
