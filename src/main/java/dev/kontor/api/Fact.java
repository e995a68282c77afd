package dev.kontor.api;

import dev.kontor.eventstore.EventEnvelope;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A fact as clients see it.
 *
 * @param position its place in the log
 * @param eventId its id
 * @param type its stored type name
 * @param schemaVersion in which version of its type it was written; the payload is in today's
 * @param recordedAt when it was appended
 * @param occurredAt when it happened, where that differs
 * @param user who did it
 * @param correlationId common to all that one outside request set off
 * @param causationId what directly caused it
 * @param commandId the command that it is the result of
 * @param payload what happened
 */
@Schema(description = "A fact in the log")
public record Fact(
        long position,
        UUID eventId,
        @Schema(example = "ContactRenamed") String type,
        int schemaVersion,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        String user,
        String correlationId,
        @Nullable String causationId,
        @Nullable String commandId,
        @Schema(implementation = Object.class) JsonObject payload) {

    /** What a client may see of a fact: everything but whose it is. */
    public static Fact of(EventEnvelope envelope) {
        var origin = envelope.origin();
        return new Fact(
                envelope.position(),
                envelope.eventId(),
                envelope.type().name(),
                envelope.schemaVersion(),
                envelope.recordedAt(),
                envelope.occurredAt(),
                origin.user(),
                origin.correlationId(),
                origin.causationId(),
                origin.commandId(),
                payload(envelope));
    }

    private static JsonObject payload(EventEnvelope envelope) {
        try (var reader = Json.createReader(new StringReader(envelope.payload()))) {
            return reader.readObject();
        }
    }
}
