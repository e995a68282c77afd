package dev.kontor.crm.todo.event;

import dev.kontor.crm.shared.TextAdapter;
import dev.kontor.crm.shared.UuidText;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which todo. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(TodoId.Json.class)
public record TodoId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static TodoId fromString(String text) {
        return new TodoId(UuidText.read(text));
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json extends TextAdapter<TodoId> {

        /** For JSON-B. */
        public Json() {
            super(TodoId::fromString);
        }
    }
}
