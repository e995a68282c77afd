package dev.kontor.operations.subscription;

import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonStructure;
import jakarta.json.JsonWriterFactory;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.util.Map;

/** JSON for people to read. */
final class PrettyJson {

    private static final JsonWriterFactory WRITERS =
            JsonText.provider().createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true));

    private PrettyJson() {}

    /** In lines. */
    static String of(JsonStructure json) {
        var text = new StringWriter();
        try (var writer = WRITERS.createWriter(text)) {
            writer.write(json);
        }
        return text.toString().strip();
    }
}
