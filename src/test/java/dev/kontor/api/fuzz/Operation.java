package dev.kontor.api.fuzz;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the document tells of an operation.
 *
 * @param method the HTTP method
 * @param path with its parameters in braces
 * @param parameters name, place and schema of each
 * @param body the schema of its body; null if it has none
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        @Nullable Map<String, Object> body) {

    /** One parameter. */
    record Parameter(String name, String place, Map<String, Object> schema) {}

    /** The first part of its path below {@code /api}: whose ids it knows. */
    String area() {
        return path.split("/", -1)[2];
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
