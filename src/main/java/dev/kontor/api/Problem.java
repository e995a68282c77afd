package dev.kontor.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An error as clients see it: problem details after RFC 9457.
 *
 * @param rule what went wrong, as a stable name; the problem type is {@value #TYPE_PREFIX} and this
 * @param title the same for people
 * @param status the HTTP status
 * @param detail what went wrong this time, and what to do about it
 * @param extensions further members by name
 */
public record Problem(String rule, String title, int status, String detail, Map<String, JsonValue> extensions) {

    /** The media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** What all problem types begin with. */
    public static final String TYPE_PREFIX = "urn:kontor:problem:";

    public Problem {
        extensions = Map.copyOf(extensions);
    }

    /** A problem without further members. */
    public static Problem of(String rule, String title, int status, String detail) {
        return new Problem(rule, title, status, detail, Map.of());
    }

    /** The problem with one more member. */
    public Problem with(String name, JsonValue value) {
        var more = new LinkedHashMap<>(extensions);
        more.put(name, value);
        return new Problem(rule, title, status, detail, more);
    }

    /**
     * The document.
     *
     * @param instance the path that was asked for
     * @param correlationId the request's
     */
    public JsonObject toJson(String instance, String correlationId) {
        var json = Json.createObjectBuilder()
                .add("type", TYPE_PREFIX + rule)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("instance", instance)
                .add("correlationId", correlationId);
        extensions.forEach(json::add);
        return json.build();
    }
}
