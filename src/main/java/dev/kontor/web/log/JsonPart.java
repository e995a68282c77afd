package dev.kontor.web.log;

import dev.kontor.eventstore.Erased;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of JSON as it is shown, one after the other the whole text.
 *
 * @param look key, text, number, word, erased, id, or plain for what stands between
 * @param text as it is written
 * @param kind of the thing whose id it is; empty where it is none
 * @param id of a thing; null where it is none
 */
public record JsonPart(
        String look, String text, String kind, @Nullable UUID id) {

    private static final String STEP = "  ";

    /** JSON over lines, with the ids of things told from other texts. */
    static List<JsonPart> of(JsonObject json, Map<String, String> kinds) {
        var writer = new Writer(kinds, new ArrayList<>());
        writer.value("", json, "\n");
        return List.copyOf(writer.parts);
    }

    /**
     * @param kinds of things by the properties that have their ids
     * @param parts written so far
     */
    private record Writer(Map<String, String> kinds, List<JsonPart> parts) {

        void value(String property, JsonValue value, String line) {
            switch (value.getValueType()) {
                case OBJECT -> object(value.asJsonObject(), line);
                case ARRAY -> array(property, value.asJsonArray(), line);
                case STRING -> string(property, (JsonString) value);
                case NUMBER -> add("number", value.toString());
                case TRUE, FALSE, NULL -> add("word", value.toString());
            }
        }

        private void object(JsonObject object, String line) {
            if (object.isEmpty()) {
                add("plain", "{}");
                return;
            }
            var separator = "{";
            for (var entry : object.entrySet()) {
                add("plain", separator + line + STEP);
                add("key", '"' + entry.getKey() + '"');
                add("plain", ": ");
                value(entry.getKey(), entry.getValue(), line + STEP);
                separator = ",";
            }
            add("plain", line + "}");
        }

        private void array(String property, JsonArray array, String line) {
            if (array.isEmpty()) {
                add("plain", "[]");
                return;
            }
            var separator = "[";
            for (var value : array) {
                add("plain", separator + line + STEP);
                value(property, value, line + STEP);
                separator = ",";
            }
            add("plain", line + "]");
        }

        private void string(String property, JsonString value) {
            var kind = kinds.get(property);
            var id = kind == null ? null : id(value.getString());
            if (kind != null && id != null) {
                parts.add(new JsonPart("id", value.toString(), kind, id));
            } else {
                add(value.getString().equals(Erased.TEXT) ? "erased" : "text", value.toString());
            }
        }

        private static @Nullable UUID id(String text) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                return null;
            }
        }

        private void add(String look, String text) {
            parts.add(new JsonPart(look, text, "", null));
        }
    }
}
