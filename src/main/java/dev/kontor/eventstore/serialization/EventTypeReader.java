package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.ContextKey;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.EventType;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.bind.annotation.JsonbTypeSerializer;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what an event record declares of itself. */
final class EventTypeReader {

    private EventTypeReader() {}

    static EventDescriptor describe(Class<? extends Event> javaType, Category category) {
        var declared = javaType.getAnnotation(EventType.class);
        // JSON-B does not reach into a record that is not public
        if (!javaType.isRecord() || !Modifier.isPublic(javaType.getModifiers()) || declared == null) {
            throw new EventTypeException(
                    "%s must be a public record with @EventType to be an event.".formatted(javaType.getName()));
        }
        if (!declared.name().matches("[A-Za-z0-9_.-]{1,100}") || declared.version() < 1) {
            throw new EventTypeException(
                    "%s needs a name of 1 to 100 letters, digits, dots, dashes and underscores, and a version from 1."
                            .formatted(javaType.getName()));
        }
        var keys = keys(javaType, List.of(), Set.of(javaType));
        keys.forEach(key -> requireUnambiguous(javaType, key, keys));
        keys.stream()
                .filter(key -> key.name().equals(category.key()))
                .forEach(key -> requireFromTheStart(javaType, key));
        return new EventDescriptor(
                declared.name(),
                declared.version(),
                javaType,
                keys,
                category,
                PersonalDataReader.of(javaType, keys).orElse(null));
    }

    private static List<KeyDeclaration> keys(Class<?> record, List<String> outer, Set<Class<?>> around) {
        var keys = new ArrayList<KeyDeclaration>();
        for (RecordComponent component : record.getRecordComponents()) {
            var path = new ArrayList<>(outer);
            path.add(component.getName());
            var key = component.getAnnotation(ContextKey.class);
            if (key != null) {
                requireScalar(record, component);
                var name = key.value().isEmpty() ? String.join(".", path) : key.value();
                keys.add(new KeyDeclaration(name, path, key.since()));
            }
            if (component.getType().isRecord() && !around.contains(component.getType())) {
                var inside = new HashSet<>(around);
                inside.add(component.getType());
                keys.addAll(keys(component.getType(), path, inside));
            }
        }
        return keys;
    }

    /** No condition equals an object or array, so a key that is one in JSON would never find a fact. */
    private static void requireScalar(Class<?> record, RecordComponent component) {
        var type = component.getType();
        boolean manyValued = type.isRecord()
                || type.isArray()
                || Iterable.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
        if (manyValued && !hasJsonForm(type) && !hasJsonForm(component.getAccessor())) {
            throw new EventTypeException(
                    "The context key '%s' of %s is no single value in JSON: give it a JSON-B adapter, or mark a component inside it."
                            .formatted(component.getName(), record.getName()));
        }
    }

    /** The stream of a thing is found by its key: facts without one would be missing from it. */
    private static void requireFromTheStart(Class<?> javaType, KeyDeclaration key) {
        if (key.since() > 1) {
            throw new EventTypeException(
                    "The key '%s' of %s names what its facts are about, and so must be there from version 1 on."
                            .formatted(key.name(), javaType.getName()));
        }
    }

    private static boolean hasJsonForm(AnnotatedElement element) {
        return element.isAnnotationPresent(JsonbTypeAdapter.class)
                || element.isAnnotationPresent(JsonbTypeSerializer.class);
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
