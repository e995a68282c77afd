package dev.kontor.crm.activity.event;

import dev.kontor.crm.shared.TextAdapter;
import dev.kontor.crm.shared.UuidText;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which activity. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(ActivityId.Json.class)
public record ActivityId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static ActivityId fromString(String text) {
        return new ActivityId(UuidText.read(text));
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json extends TextAdapter<ActivityId> {

        /** For JSON-B. */
        public Json() {
            super(ActivityId::fromString);
        }
    }
}
