package dev.kontor.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A property that has another value than before.
 *
 * @param property its name
 * @param from what it was; null if it was not there
 * @param to what it is; null if it is not there
 */
@Schema(description = "A property that has another value than before")
@JsonbNillable
public record PropertyChange(
        @Schema(example = "name") String property,

        @Schema(implementation = Object.class, nullable = true, example = "\"Ada Lovelace\"") @Nullable
        JsonValue from,

        @Schema(implementation = Object.class, nullable = true, example = "\"Ada King\"") @Nullable
        JsonValue to) {

    private static final Jsonb JSON = JsonbBuilder.create();

    /**
     * What differs between two views of a thing, by name.
     *
     * @param before null if the thing was not there
     * @param after null if it is not there
     * @param except properties that tell of the view and not of the thing
     */
    public static List<PropertyChange> between(@Nullable Object before, @Nullable Object after, Set<String> except) {
        var old = json(before);
        var young = json(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(young.keySet());
        names.removeAll(except);
        return names.stream()
                .map(name -> new PropertyChange(name, old.get(name), young.get(name)))
                .filter(PropertyChange::isOne)
                .toList();
    }

    private boolean isOne() {
        return from == null ? to != null : !from.equals(to);
    }

    private static JsonObject json(@Nullable Object view) {
        return view == null ? JsonValue.EMPTY_JSON_OBJECT : JSON.fromJson(JSON.toJson(view), JsonObject.class);
    }
}
