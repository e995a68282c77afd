package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.PersonalProperty;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the database keeps of errors, which may quote what a fact said. */
record ErrorTexts(EntityManager entities) {

    /** Shorter texts stand in every error. */
    private static final int MIN_LENGTH = 3;

    private static final List<String> COLUMNS = List.of(
            "dead_letter.error",
            "dead_letter.reason",
            "subscription_job_fault.error",
            "subscription.last_error",
            "subscription_job.error",
            "log_check.error");

    /** Blanks what quotes a personal value of the facts, which must still be readable. */
    void forget(List<EventEnvelope> facts) {
        var texts = facts.stream().flatMap(ErrorTexts::texts).distinct().toList();
        if (texts.isEmpty()) {
            return;
        }
        for (var column : COLUMNS) {
            var parts = column.split("\\.");
            Rows.execute(
                    entities,
                    """
                    update kontor.%1$s set %2$s = :erased
                     where %2$s is not null and exists (
                           select from unnest(cast(:texts as text[])) as t(text) where position(t.text in %2$s) > 0)
                    """.formatted(parts[0], parts[1]),
                    Map.of("erased", Erased.TEXT, "texts", ArrayLiteral.quoted(texts)));
        }
    }

    private static Stream<String> texts(EventEnvelope fact) {
        var personal = fact.type().personal();
        return personal == null
                ? Stream.empty()
                : personal.properties().stream().flatMap(property -> texts(fact, property));
    }

    private static Stream<String> texts(EventEnvelope fact, PersonalProperty property) {
        JsonValue value = JsonText.parse(fact.payload());
        for (String name : property.path()) {
            value = value instanceof JsonObject object ? object.getOrDefault(name, JsonValue.NULL) : JsonValue.NULL;
        }
        return value.equals(property.erasedAs()) ? Stream.empty() : leaves(value);
    }

    private static Stream<String> leaves(JsonValue value) {
        return switch (value) {
            case JsonString text -> Stream.of(text.getString()).filter(leaf -> leaf.length() >= MIN_LENGTH);
            case JsonObject object -> object.values().stream().flatMap(ErrorTexts::leaves);
            case JsonNumber number -> Stream.empty();
            default -> Stream.empty();
        };
    }
}
