package dev.kontor.eventstore;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.spi.JsonProvider;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Map;

/** JSON-P without its static methods, each of which looks the provider up anew: that costs more than an append. */
public final class JsonText {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonReaderFactory READERS = PROVIDER.createReaderFactory(Map.of());

    private JsonText() {}

    /** The provider. */
    public static JsonProvider provider() {
        return PROVIDER;
    }

    /**
     * Parses an object.
     *
     * @throws jakarta.json.JsonException if the text is no JSON object
     */
    public static JsonObject parse(String text) {
        try (var reader = READERS.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    static JsonString value(String text) {
        return PROVIDER.createValue(text);
    }

    static JsonNumber value(BigDecimal number) {
        return PROVIDER.createValue(number);
    }
}
