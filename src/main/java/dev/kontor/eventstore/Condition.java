package dev.kontor.eventstore;

import java.util.List;

/**
 * An equality on one property: it holds for a fact that carries a context key of this name with this value, or has
 * this value in the payload property of this path.
 *
 * @param property the key's name or the property's path with nested names joined by a dot
 * @param value what it must equal
 */
public record Condition(String property, PropertyValue value) {

    /** The names from the outermost property to the innermost. */
    public List<String> path() {
        return List.of(property.split("\\."));
    }
}
