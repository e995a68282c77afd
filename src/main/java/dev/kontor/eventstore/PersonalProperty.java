package dev.kontor.eventstore;

import jakarta.json.JsonValue;
import java.util.List;

/**
 * A personal property of an event type.
 *
 * @param path from the outermost name to the innermost
 * @param erasedAs what stands for its value once that is erased
 */
public record PersonalProperty(List<String> path, JsonValue erasedAs) {

    public PersonalProperty {
        path = List.copyOf(path);
    }
}
