package dev.kontor.crm.audit;

import dev.kontor.crm.shared.Sets;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a fact says of the thing that it is about. A property that JSON leaves out is one that has no value now.
 *
 * @param values what the thing's properties are from now on
 * @param before what the fact itself says that they were
 * @param added what the fact says of parts that the thing has from now on, or by how much it changed
 * @param removed what the fact says of parts that the thing has no longer
 * @param reason why; null if the fact does not say
 */
record Told(
        JsonObject values,
        JsonObject before,
        JsonObject added,
        JsonObject removed,
        @Nullable String reason) {

    private static final String REASON = "reason";

    /** Pairs of prefixes under which facts say both, what was and what is. */
    private static final Map<String, String> PAIRS = Map.of("old", "new", "from", "to");

    static Told by(EventEnvelope fact) {
        var payload = JsonText.parse(fact.payload());
        var type = fact.type();
        var properties = properties(type, payload);
        var reason = properties.remove(REASON);
        identity(type).forEach(properties::remove);
        var before = new TreeMap<String, JsonValue>();
        PAIRS.forEach((was, is) -> pair(type, was, is, properties, before));
        var added = taken(properties, property -> Parts.isAdded(type.name(), property));
        var removed = taken(properties, property -> Parts.isRemoved(type.name(), property));
        return new Told(
                json(properties),
                json(before),
                json(added),
                json(removed),
                reason instanceof JsonString text ? text.getString() : null);
    }

    private static TreeMap<String, JsonValue> properties(EventDescriptor type, JsonObject payload) {
        var properties = new TreeMap<String, JsonValue>();
        for (RecordComponent component : type.javaType().getRecordComponents()) {
            properties.put(component.getName(), JsonValue.NULL);
        }
        properties.putAll(payload);
        for (Sets set : type.javaType().getAnnotationsByType(Sets.class)) {
            properties.put(set.property(), value(set.to()));
        }
        return properties;
    }

    private static JsonValue value(String text) {
        return switch (text) {
            case "true" -> JsonValue.TRUE;
            case "false" -> JsonValue.FALSE;
            default -> JsonText.provider().createValue(text);
        };
    }

    /** Those properties that are of a kind, which are taken out of the others. */
    private static Map<String, JsonValue> taken(Map<String, JsonValue> properties, Predicate<String> kind) {
        var taken = new TreeMap<>(properties);
        taken.keySet().removeIf(kind.negate());
        properties.keySet().removeAll(taken.keySet());
        return taken;
    }

    /** The properties that say which thing it is. */
    private static Set<String> identity(EventDescriptor type) {
        return type.keys().stream()
                .filter(key -> type.category().hasEntities()
                        && key.name().equals(type.category().key()))
                .map(KeyDeclaration::path)
                .map(path -> path.getFirst())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void pair(
            EventDescriptor type, String was, String is, Map<String, JsonValue> values, Map<String, JsonValue> before) {
        for (var property : Set.copyOf(values.keySet())) {
            if (!property.startsWith(was)) {
                continue;
            }
            var rest = property.substring(was.length());
            boolean named = rest.isEmpty() || Character.isUpperCase(rest.charAt(0));
            var after = named ? values.remove(is + rest) : null;
            if (after != null) {
                var name = decapitalised(rest.isEmpty() ? changed(type) : rest);
                before.put(name, values.getOrDefault(property, JsonValue.NULL));
                values.remove(property);
                values.put(name, after);
            }
        }
    }

    /** What a fact is about that says no more than from and to: {@code CreditLimit} of CustomerCreditLimitChanged. */
    private static String changed(EventDescriptor type) {
        var entity = type.category().entity();
        var name = type.name();
        var rest = !entity.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(entity)
                ? name.substring(entity.length())
                : name;
        return rest.endsWith("Changed") ? rest.substring(0, rest.length() - "Changed".length()) : rest;
    }

    private static String decapitalised(String name) {
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static JsonObject json(Map<String, JsonValue> properties) {
        var json = JsonText.provider().createObjectBuilder();
        properties.forEach(json::add);
        return json.build();
    }
}
