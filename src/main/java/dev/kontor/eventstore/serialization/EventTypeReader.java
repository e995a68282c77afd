package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.EventType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads what an event record declares of itself. */
final class EventTypeReader {

    private EventTypeReader() {}

    static EventDescriptor describe(Class<? extends Event> javaType) {
        var declared = javaType.getAnnotation(EventType.class);
        if (!javaType.isRecord() || declared == null) {
            throw new EventTypeException(
                    "%s must be a record with @EventType to be an event.".formatted(javaType.getName()));
        }
        if (!declared.name().matches("[A-Za-z0-9_.-]{1,100}") || declared.version() < 1) {
            throw new EventTypeException(
                    "%s needs a name of 1 to 100 letters, digits, dots, dashes and underscores, and a version from 1."
                            .formatted(javaType.getName()));
        }
        var keys = keys(javaType, List.of());
        keys.forEach(key -> requireUnambiguous(javaType, key, keys));
        return new EventDescriptor(declared.name(), declared.version(), javaType, keys);
    }

    private static List<KeyDeclaration> keys(Class<?> record, List<String> outer) {
        var keys = new ArrayList<KeyDeclaration>();
        for (RecordComponent component : record.getRecordComponents()) {
            var path = new ArrayList<>(outer);
            path.add(component.getName());
            var key = component.getAnnotation(ContextKey.class);
            if (key != null) {
                var name = key.value().isEmpty() ? String.join(".", path) : key.value();
                keys.add(new KeyDeclaration(name, path, key.since()));
            }
            if (component.getType().isRecord() && !component.getType().equals(record)) {
                keys.addAll(keys(component.getType(), path));
            }
        }
        return keys;
    }

    /**
     * A key's name must not lead to a property that is no such key, or a condition would mean either, and facts that
     * match by the one would not be excluded by the other.
     */
    private static void requireUnambiguous(Class<?> javaType, KeyDeclaration key, List<KeyDeclaration> keys) {
        var path = List.of(key.name().split("\\."));
        boolean leadsToProperty = Arrays.stream(javaType.getRecordComponents())
                .anyMatch(component -> component.getName().equals(path.getFirst()));
        boolean isKeyToo = keys.stream()
                .anyMatch(
                        other -> other.name().equals(key.name()) && other.path().equals(path));
        if (leadsToProperty && !isKeyToo) {
            throw new EventTypeException(
                    "The context key '%s' of %s is also the name of a component that is no such key: annotate that too, or name the key otherwise."
                            .formatted(key.name(), javaType.getName()));
        }
    }
}
