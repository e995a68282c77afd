package dev.kontor.api.fuzz;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the server tells of its interface, with references looked up. */
record Document(JsonPath json) {

    /** All operations of the API. */
    List<Operation> operations() {
        Map<String, Map<String, Object>> paths = json.getMap("paths");
        return paths.entrySet().stream()
                .filter(path -> path.getKey().startsWith("/api/"))
                .flatMap(path -> path.getValue().entrySet().stream()
                        .filter(entry -> entry.getValue() instanceof Map<?, ?> map && map.containsKey("responses"))
                        .map(entry -> operation(path.getKey(), entry.getKey(), object(entry.getValue()))))
                .toList();
    }

    private Operation operation(String path, String method, Map<String, Object> told) {
        var parameters = list(told.get("parameters"))
                .map(this::resolved)
                .map(one -> new Operation.Parameter(
                        String.valueOf(one.get("name")), String.valueOf(one.get("in")), schema(one.get("schema"))))
                .toList();
        return new Operation(method.toUpperCase(Locale.ROOT), path, parameters, body(told.get("requestBody")));
    }

    private @Nullable Map<String, Object> body(@Nullable Object told) {
        if (told == null) {
            return null;
        }
        var content = object(resolved(object(told)).get("content"));
        return schema(object(content.values().iterator().next()).get("schema"));
    }

    /** A schema, which may be told elsewhere. */
    Map<String, Object> schema(@Nullable Object told) {
        return told == null ? Map.of() : resolved(object(told));
    }

    private Map<String, Object> resolved(Map<String, Object> told) {
        var reference = (String) told.get("$ref");
        if (reference == null) {
            return told;
        }
        Map<String, Object> all = json.getMap("components");
        var parts = reference.split("/", -1);
        return resolved(object(object(all.get(parts[2])).get(parts[3])));
    }

    private static Stream<Map<String, Object>> list(@Nullable Object told) {
        return told instanceof List<?> all ? all.stream().map(Document::object) : Stream.of();
    }

    @SuppressWarnings("unchecked") // the keys of a JSON object are strings
    static Map<String, Object> object(@Nullable Object told) {
        return told instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
