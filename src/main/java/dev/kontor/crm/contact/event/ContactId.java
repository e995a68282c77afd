package dev.kontor.crm.contact.event;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which contact. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(ContactId.Json.class)
public record ContactId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static ContactId fromString(String text) {
        try {
            return new ContactId(UuidCreator.fromString(text));
        } catch (InvalidUuidException e) {
            throw new IllegalArgumentException("A contact's id is a UUID.", e);
        }
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json implements JsonbAdapter<ContactId, String> {
        @Override
        public String adaptToJson(ContactId id) {
            return id.toString();
        }

        @Override
        public ContactId adaptFromJson(String text) {
            return fromString(text);
        }
    }
}
