package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The context keys of an event type as name and form, such as {@code account:text}: the digest of a key is of both,
 * so a key whose values change from text to number is another key.
 */
final class KeyForms {

    private static final Set<Class<?>> NUMBERS =
            Set.of(byte.class, short.class, int.class, long.class, float.class, double.class);

    private KeyForms() {}

    /** The keys that facts of a schema version carry, by what the type says today. */
    static Set<String> of(EventDescriptor type, int version) {
        return type.keys().stream()
                .filter(key -> key.since() <= version)
                .map(key -> key.name() + ":" + form(type, key))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String form(EventDescriptor type, KeyDeclaration key) {
        Class<?> javaType = component(type.javaType(), key.path());
        if (NUMBERS.contains(javaType) || Number.class.isAssignableFrom(javaType)) {
            return "number";
        }
        return javaType == boolean.class || javaType == Boolean.class ? "boolean" : "text";
    }

    private static Class<?> component(Class<?> javaType, List<String> path) {
        Class<?> found = Arrays.stream(javaType.getRecordComponents())
                .filter(component -> component.getName().equals(path.getFirst()))
                .findFirst()
                .<Class<?>>map(RecordComponent::getType)
                .orElseThrow();
        return path.size() == 1 ? found : component(found, path.subList(1, path.size()));
    }
}
