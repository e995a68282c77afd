package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Text as a line of a transfer. Strict: what it does not know would be lost without a word.
 *
 * @param number which line it is, from 1
 */
record LineParser(long number) {

    private static final Set<String> OF_FACT = Set.of(
            LineName.POSITION,
            LineName.EVENT_ID,
            LineName.TYPE,
            LineName.SCHEMA_VERSION,
            LineName.RECORDED_AT,
            LineName.OCCURRED_AT,
            LineName.USER,
            LineName.CORRELATION_ID,
            LineName.CAUSATION_ID,
            LineName.COMMAND_ID,
            LineName.PAYLOAD);

    /** @throws UnreadableLineException if it is none */
    TransferLine parse(String text) {
        var json = object(text);
        return json.containsKey(LineName.TRAILER) ? trailer(json) : fact(json);
    }

    private JsonObject object(String text) {
        try {
            return JsonText.parse(text);
        } catch (JsonException e) {
            throw new UnreadableLineException(number, "it is no JSON object", e);
        }
    }

    private TransferredFact fact(JsonObject json) {
        json.keySet().stream()
                .filter(name -> !OF_FACT.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw wrong(name, "not a property of a fact");
                });
        return new TransferredFact(
                whole(json, LineName.POSITION),
                id(json),
                text(json, LineName.TYPE),
                Math.toIntExact(Math.min(Integer.MAX_VALUE, whole(json, LineName.SCHEMA_VERSION))),
                time(LineName.RECORDED_AT, text(json, LineName.RECORDED_AT)),
                json.containsKey(LineName.OCCURRED_AT)
                        ? time(LineName.OCCURRED_AT, text(json, LineName.OCCURRED_AT))
                        : null,
                text(json, LineName.USER),
                text(json, LineName.CORRELATION_ID),
                optional(json, LineName.CAUSATION_ID),
                optional(json, LineName.COMMAND_ID),
                payload(json));
    }

    private Trailer trailer(JsonObject json) {
        if (!(json.get(LineName.TRAILER) instanceof JsonObject trailer)) {
            throw wrong(LineName.TRAILER, "an object is needed");
        }
        return new Trailer(
                whole(trailer, LineName.FACTS),
                whole(trailer, LineName.POSITION),
                whole(trailer, LineName.COMPLETE_UP_TO),
                text(trailer, LineName.SHA_256));
    }

    private long whole(JsonObject json, String name) {
        if (json.get(name) instanceof JsonNumber given && given.isIntegral()) {
            try {
                long number = given.longValueExact();
                if (number >= 0) {
                    return number;
                }
            } catch (ArithmeticException e) {
                // told below, like a negative one
            }
        }
        throw wrong(name, "a whole number from 0 is needed");
    }

    private UUID id(JsonObject json) {
        try {
            return UUID.fromString(text(json, LineName.EVENT_ID));
        } catch (IllegalArgumentException e) {
            throw wrong(LineName.EVENT_ID, "a UUID is needed");
        }
    }

    private Instant time(String name, String given) {
        try {
            var time = Instant.parse(given);
            int year = time.atOffset(ZoneOffset.UTC).getYear();
            if (year >= 1 && year <= 9999) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // told below, like a year out of bounds
        }
        throw wrong(name, "an instant is needed");
    }

    private @Nullable String optional(JsonObject json, String name) {
        return json.containsKey(name) ? text(json, name) : null;
    }

    /** A text that PostgreSQL can store. */
    private String text(JsonObject json, String name) {
        if (json.get(name) instanceof JsonString given) {
            var text = given.getString();
            boolean storable = text.indexOf('\0') < 0
                    && StandardCharsets.UTF_8.newEncoder().canEncode(text);
            if (storable && !text.isBlank()) {
                return text;
            }
        }
        throw wrong(name, "a text is needed");
    }

    private String payload(JsonObject json) {
        JsonValue payload = json.get(LineName.PAYLOAD);
        if (payload instanceof JsonObject object) {
            return object.toString();
        }
        throw wrong(LineName.PAYLOAD, "an object is needed");
    }

    private UnreadableLineException wrong(String name, String reason) {
        return new UnreadableLineException(number, name + ": " + reason, null);
    }
}
