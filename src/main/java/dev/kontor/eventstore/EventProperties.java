package dev.kontor.eventstore;

import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The properties of one fact, as queries see them. The one definition of what a condition means for a fact: memory
 * and database both answer as this does.
 */
public final class EventProperties {

    private final EventDescriptor type;
    private final JsonObject payload;

    private EventProperties(EventDescriptor type, JsonObject payload) {
        this.type = type;
        this.payload = payload;
    }

    /**
     * @param type the event type
     * @param payload its JSON in today's version
     */
    public static EventProperties of(EventDescriptor type, String payload) {
        return new EventProperties(type, JsonText.parse(payload));
    }

    /** The context keys that the fact carries: declared ones that have a value. */
    public Stream<Condition> keys() {
        return type.keys().stream()
                .flatMap(key -> value(key.path()).map(value -> new Condition(key.name(), value)).stream())
                .distinct();
    }

    /** Whether a context key of the condition's name, or the payload property of its path, has its value. */
    public boolean satisfy(Condition condition) {
        var keyed = type.keys().stream()
                .filter(key -> key.name().equals(condition.property()))
                .map(KeyDeclaration::path);
        return Stream.concat(keyed, Stream.of(condition.path()))
                .anyMatch(path -> value(path).filter(condition.value()::equals).isPresent());
    }

    private Optional<PropertyValue> value(List<String> path) {
        JsonValue value = payload;
        for (String name : path) {
            if (!(value instanceof JsonObject object) || !object.containsKey(name)) {
                return Optional.empty();
            }
            value = object.get(name);
        }
        return PropertyValue.ofJson(value);
    }
}
