package dev.kontor.crm.customer.event;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which customer. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(CustomerId.Json.class)
public record CustomerId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static CustomerId fromString(String text) {
        try {
            return new CustomerId(UuidCreator.fromString(text));
        } catch (InvalidUuidException e) {
            throw new IllegalArgumentException("A customer's id is a UUID.", e);
        }
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json implements JsonbAdapter<CustomerId, String> {
        @Override
        public String adaptToJson(CustomerId id) {
            return id.toString();
        }

        @Override
        public CustomerId adaptFromJson(String text) {
            return fromString(text);
        }
    }
}
