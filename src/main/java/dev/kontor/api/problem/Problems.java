package dev.kontor.api.problem;

import dev.kontor.api.BodyTooLargeException;
import dev.kontor.api.Fact;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.MalformedJsonException;
import dev.kontor.api.NotYetReadableException;
import dev.kontor.api.Problem;
import dev.kontor.api.UnknownFactException;
import dev.kontor.api.Violation;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.command.CommandIdReusedException;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.serialization.PayloadTooLargeException;
import dev.kontor.eventstore.stream.PositionAheadException;
import dev.kontor.eventstore.stream.TooManyStreamsException;
import dev.kontor.eventstore.stream.UnknownStreamException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.NoContentException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The problem behind an exception. */
final class Problems {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int MAX_CAUSES = 20;

    private Problems() {}

    /** The problem, if the exception or one that it was caused by has a meaning to clients. */
    static Optional<Problem> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .flatMap(cause -> meaning(cause).stream())
                .findFirst();
    }

    private static Optional<Problem> meaning(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case InvalidRequestException invalid -> invalid(invalid.violations());
                    case ConstraintViolationException invalid -> invalid(Violations.of(invalid));
                    case MalformedJsonException malformed -> malformed(message(malformed));
                    case NoContentException none ->
                        malformed("A JSON object is needed as the body, and there is none.");
                    case CommandRefusedException refused -> refused(refused);
                    case ConcurrencyException lost -> lost(lost);
                    case StaleContextException stale -> stale(stale);
                    case CommandIdReusedException reused ->
                        Problem.of(
                                "idempotency-key-reused",
                                "The idempotency key was used before",
                                422,
                                "This Idempotency-Key came with another request before: use a new one for each new request.");
                    case BodyTooLargeException large -> tooLarge(message(large));
                    case PayloadTooLargeException large -> tooLarge("The request asks for more than can be stored.");
                    case ContentionException contention ->
                        Problem.of(
                                "contention",
                                "Too much at once",
                                503,
                                "Others were working on the same, and nothing was changed: try again.");
                    case UnknownStreamException unknown ->
                        Problem.of("stream-unknown", "Not found", 404, message(unknown));
                    case UnknownFactException unknown -> Problem.of("fact-unknown", "Not found", 404, message(unknown));
                    case PositionAheadException ahead ->
                        Problem.of("position-ahead", "Of another history", 409, message(ahead));
                    case TooManyStreamsException many ->
                        Problem.of("too-many-streams", "Too many streams", 503, message(many));
                    case NotYetReadableException early ->
                        Problem.of("not-yet-readable", "Not yet readable", 503, message(early));
                    default -> Unavailable.causedBy(failure) ? Unavailable.PROBLEM : SteeringProblems.of(failure);
                });
    }

    private static Problem invalid(List<Violation> violations) {
        return Problem.of("invalid-request", "The request is not valid", 400, "Correct what violations name.")
                .with("violations", json(violations));
    }

    private static Problem malformed(String detail) {
        return Problem.of("malformed-json", "Malformed JSON", 400, detail);
    }

    private static Problem tooLarge(String detail) {
        return Problem.of("too-large", "Too large", 413, detail);
    }

    private static Problem refused(CommandRefusedException refused) {
        var text = RuleTexts.of(refused);
        return switch (refused.rule().reason()) {
            case UNKNOWN -> Problem.of(refused.rule().code(), "Not found", 404, text);
            case CONFLICT -> Problem.of(refused.rule().code(), "Refused by a rule", 409, text);
        };
    }

    private static Problem lost(ConcurrencyException lost) {
        return Problem.of(
                        "concurrent-change",
                        "Changed by others",
                        409,
                        "Others kept changing what this decision rests on, and nothing was changed: read again and try again.")
                .with("conflictingPositions", json(lost.conflictingPositions()));
    }

    private static Problem stale(StaleContextException stale) {
        var facts = stale.changes().stream().map(Fact::of).toList();
        return Problem.of(
                        "stale-version",
                        "Changed since you read it",
                        412,
                        "The version in If-Match is not current, and nothing was changed: look at changes, read again, and decide again.")
                .with("changes", json(facts));
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }

    private static JsonValue json(List<?> values) {
        try (var reader = Json.createReader(new StringReader(JSON.toJson(values)))) {
            JsonArray array = reader.readArray();
            return array;
        }
    }
}
