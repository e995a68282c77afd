package dev.kontor.eventstore;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of an event type.
 *
 * @param name the stored name
 * @param version the schema version written today
 * @param javaType the record class
 * @param keys the declared context keys, in the order of the components
 * @param category what its facts are about
 * @param personal whose personal values it has, if its facts have a data subject
 */
public record EventDescriptor(
        String name,
        int version,
        Class<? extends Event> javaType,
        List<KeyDeclaration> keys,
        Category category,
        @Nullable PersonalData personal) {

    /**
     * A declared context key.
     *
     * @param name the name used in queries
     * @param path the payload property, outermost first
     * @param since the first schema version that carries it
     */
    public record KeyDeclaration(String name, List<String> path, int since) {
        public KeyDeclaration {
            path = List.copyOf(path);
        }
    }

    public EventDescriptor {
        keys = List.copyOf(keys);
    }

    /** Whether any of its values is personal. */
    public boolean hasPersonalValues() {
        return personal != null && !personal.properties().isEmpty();
    }

    /** Whether a key of this name has personal values. */
    public boolean isPersonalKey(String key) {
        return personal != null
                && keys.stream()
                        .anyMatch(declared -> declared.name().equals(key) && personal.isPersonal(declared.path()));
    }

    /**
     * Whether every fact of this type, of whatever schema version, carries a key of this name for each value that a
     * condition on it compares: of several components that share the name, all must have been keys from the start.
     */
    public boolean alwaysKeyedBy(String property) {
        var named = keys.stream().filter(key -> key.name().equals(property)).toList();
        return !named.isEmpty() && named.stream().allMatch(key -> key.since() == 1);
    }
}
