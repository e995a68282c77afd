package dev.kontor.eventstore;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A typed name of a payload property or context key, to build queries with.
 *
 * @param <T> what values it is compared with
 * @param name the name of a context key, or the path of a payload property with nested names joined by a dot
 * @param form turns a value into what JSON holds: text, UUID, enum, date or time, number or boolean
 */
public record Property<T>(String name, Function<T, Object> form) {

    public Property {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A property needs a name.");
        }
    }

    /** A property whose values have a form of their own in JSON. */
    public static <T> Property<T> of(String name, Function<T, Object> form) {
        return new Property<>(name, form);
    }

    /** A text property. */
    public static Property<String> text(String name) {
        return new Property<>(name, value -> value);
    }

    /** A property that holds a UUID. */
    public static Property<UUID> uuid(String name) {
        return new Property<>(name, value -> value);
    }

    /** A number property; 1 and 1.0 are equal. */
    public static Property<Number> number(String name) {
        return new Property<>(name, value -> value);
    }

    /** A boolean property. */
    public static Property<Boolean> flag(String name) {
        return new Property<>(name, value -> value);
    }

    /** A property that holds a date. */
    public static Property<LocalDate> date(String name) {
        return new Property<>(name, value -> value);
    }

    /** The names from the outermost property to the innermost. */
    public List<String> path() {
        return List.of(name.split("\\."));
    }

    Condition equalTo(T value) {
        return new Condition(name, PropertyValue.of(form.apply(value)));
    }
}
