package dev.kontor.crm.team.event;

import dev.kontor.crm.shared.TextAdapter;
import dev.kontor.crm.shared.UuidText;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which team. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(TeamId.Json.class)
public record TeamId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static TeamId fromString(String text) {
        return new TeamId(UuidText.read(text));
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json extends TextAdapter<TeamId> {

        /** For JSON-B. */
        public Json() {
            super(TeamId::fromString);
        }
    }
}
