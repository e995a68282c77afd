package dev.kontor.crm.order.event;

import dev.kontor.crm.shared.TextAdapter;
import dev.kontor.crm.shared.UuidText;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import java.util.UUID;

/**
 * Which order. In JSON and in paths it is the UUID's text.
 *
 * @param value unique in its tenant
 */
@JsonbTypeAdapter(OrderId.Json.class)
public record OrderId(UUID value) {

    /**
     * The id that a path names.
     *
     * @throws IllegalArgumentException if the text is not a UUID in its full form
     */
    public static OrderId fromString(String text) {
        return new OrderId(UuidText.read(text));
    }

    /** The UUID's text. */
    @Override
    public String toString() {
        return value.toString();
    }

    /** A JSON string. */
    public static final class Json extends TextAdapter<OrderId> {

        /** For JSON-B. */
        public Json() {
            super(OrderId::fromString);
        }
    }
}
