package dev.kontor.crm.company.event;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which company. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(CompanyId.Json.class)
public record CompanyId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static CompanyId fromString(String text) {
        try {
            return new CompanyId(UuidCreator.fromString(text));
        } catch (InvalidUuidException e) {
            throw new IllegalArgumentException("A company's id is a UUID.", e);
        }
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json implements JsonbAdapter<CompanyId, String> {
        @Override
        public String adaptToJson(CompanyId id) {
            return id.toString();
        }

        @Override
        public CompanyId adaptFromJson(String text) {
            return fromString(text);
        }
    }
}
