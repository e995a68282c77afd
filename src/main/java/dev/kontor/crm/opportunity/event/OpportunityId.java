package dev.kontor.crm.opportunity.event;

import com.github.f4b6a3.uuid.UuidCreator;
import com.github.f4b6a3.uuid.exception.InvalidUuidException;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which opportunity. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(OpportunityId.Json.class)
public record OpportunityId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static OpportunityId fromString(String text) {
        try {
            return new OpportunityId(UuidCreator.fromString(text));
        } catch (InvalidUuidException e) {
            throw new IllegalArgumentException("An opportunity's id is a UUID.", e);
        }
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json implements JsonbAdapter<OpportunityId, String> {
        @Override
        public String adaptToJson(OpportunityId id) {
            return id.toString();
        }

        @Override
        public OpportunityId adaptFromJson(String text) {
            return fromString(text);
        }
    }
}
