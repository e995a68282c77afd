package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonObjectBuilder;
import org.jspecify.annotations.Nullable;

/** Lines of a transfer as text, each one JSON object without its line end. */
final class LineWriter {

    private LineWriter() {}

    /** The payload goes in as it is: whoever parses and writes numbers may write them otherwise. */
    static String of(TransferredFact fact) {
        var json = JsonText.provider()
                .createObjectBuilder()
                .add(LineName.POSITION, fact.position())
                .add(LineName.EVENT_ID, fact.eventId().toString())
                .add(LineName.TYPE, fact.type())
                .add(LineName.SCHEMA_VERSION, fact.schemaVersion())
                .add(LineName.RECORDED_AT, fact.recordedAt().toString());
        add(json, LineName.OCCURRED_AT, fact.occurredAt());
        json.add(LineName.USER, fact.user()).add(LineName.CORRELATION_ID, fact.correlationId());
        add(json, LineName.CAUSATION_ID, fact.causationId());
        add(json, LineName.COMMAND_ID, fact.commandId());
        var head = json.build().toString();
        return head.substring(0, head.length() - 1) + ",\"" + LineName.PAYLOAD + "\":" + fact.payload() + "}";
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.add(name, value.toString());
        }
    }

    static String of(Trailer trailer) {
        var inner = JsonText.provider()
                .createObjectBuilder()
                .add(LineName.FACTS, trailer.facts())
                .add(LineName.POSITION, trailer.position())
                .add(LineName.COMPLETE_UP_TO, trailer.completeUpTo())
                .add(LineName.SHA_256, trailer.sha256());
        return JsonText.provider()
                .createObjectBuilder()
                .add(LineName.TRAILER, inner)
                .build()
                .toString();
    }
}
