package dev.kontor.api.problem;

import dev.kontor.api.BodyTooLargeException;
import dev.kontor.api.Fact;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.MalformedJsonException;
import dev.kontor.api.NotYetReadableException;
import dev.kontor.api.Problem;
import dev.kontor.api.UnknownFactException;
import dev.kontor.api.Violation;
import dev.kontor.eventstore.ArchivedFactsException;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.command.CommandIdReusedException;
import dev.kontor.eventstore.command.CommandRefusedException;
import dev.kontor.eventstore.command.StaleContextException;
import dev.kontor.eventstore.erasure.SubjectErasedException;
import dev.kontor.eventstore.serialization.PayloadTooLargeException;
import dev.kontor.eventstore.stream.PositionAheadException;
import dev.kontor.eventstore.stream.TooManyStreamsException;
import dev.kontor.eventstore.stream.UnknownStreamException;
import dev.kontor.language.Texts;
import dev.kontor.security.identity.AccessException;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.transaction.SystemException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.core.NoContentException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The problems behind exceptions, in the language of who is told.
 *
 * @param texts under each rule the detail, under the rule and {@code .title} the title
 * @param wording what to say of what validation found
 */
record Problems(Texts texts, Function<ConstraintViolation<?>, String> wording) {

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final int MAX_CAUSES = 20;

    /** The problem, if the exception or one that it was caused by has a meaning to clients. */
    Optional<Problem> of(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .flatMap(cause -> meaning(cause).stream())
                .findFirst();
    }

    private Optional<Problem> meaning(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case InvalidRequestException invalid -> invalid(violations(invalid));
                    case ConstraintViolationException invalid -> invalid(Violations.of(invalid, wording));
                    case MalformedJsonException malformed ->
                        malformed(malformed.key(), malformed.arguments().toArray());
                    case NoContentException none -> malformed(MalformedJsonException.NONE);
                    case CommandRefusedException refused -> refused(refused);
                    case ConcurrencyException lost ->
                        problem("concurrent-change", 409)
                                .with("conflictingPositions", json(lost.conflictingPositions()));
                    case SubjectErasedException gone ->
                        problem("subject-erased", 409, "subject-erased", gone.subject());
                    case StaleContextException stale ->
                        problem("stale-version", 412).with("changes", changes(stale));
                    case CommandIdReusedException reused -> problem("idempotency-key-reused", 422);
                    case BodyTooLargeException large -> problem("too-large", 413, "too-large.body", large.limit());
                    case PayloadTooLargeException large -> problem("too-large", 413);
                    case ContentionException contention -> problem("contention", 503);
                    case ArchivedFactsException archived ->
                        problem("facts-archived", 409, "facts-archived", archived.from(), archived.to());
                    case UnknownFactException unknown ->
                        Problem.of(
                                "fact-unknown",
                                texts.text("unknown.title"),
                                404,
                                texts.text("fact-unknown", unknown.position()));
                    case AccessException access -> problem(access.rule(), access.status());
                    case NotYetReadableException early ->
                        problem("not-yet-readable", 503, "not-yet-readable", early.position());
                    default -> ofTheKernel(failure);
                });
    }

    /** What the kernel says is in English, as in its log; the titles are in the client's language. */
    private @Nullable Problem ofTheKernel(Throwable failure) {
        return switch (failure) {
            case UnknownStreamException unknown ->
                Problem.of("stream-unknown", texts.text("unknown.title"), 404, message(unknown));
            case PositionAheadException ahead ->
                Problem.of("position-ahead", texts.text("position-ahead.title"), 409, message(ahead));
            case TooManyStreamsException many ->
                Problem.of("too-many-streams", texts.text("too-many-streams.title"), 503, message(many));
            case SystemException lost -> problem(Unavailable.OUTCOME_UNKNOWN, 503);
            default -> Unavailable.causedBy(failure) ? problem(Unavailable.RULE, 503) : ofOperations(failure);
        };
    }

    private @Nullable Problem ofOperations(Throwable failure) {
        var steering = SteeringProblems.of(failure, texts);
        return steering != null ? steering : TransferProblems.of(failure, texts);
    }

    private Problem problem(String rule, int status) {
        return problem(rule, status, rule);
    }

    private Problem problem(String rule, int status, String detail, Object... arguments) {
        return Problem.of(rule, texts.text(rule + ".title"), status, texts.text(detail, arguments));
    }

    private Problem invalid(List<Violation> violations) {
        return problem("invalid-request", 400).with("violations", json(violations));
    }

    private List<Violation> violations(InvalidRequestException invalid) {
        return invalid.complaints().stream()
                .map(complaint -> complaint.in(texts))
                .toList();
    }

    private Problem malformed(String key, Object... arguments) {
        return problem("malformed-json", 400, key, arguments);
    }

    private Problem refused(CommandRefusedException refused) {
        var code = refused.rule().code();
        var text = texts.text(code, refused.about().toArray());
        return switch (refused.rule().reason()) {
            case UNKNOWN -> Problem.of(code, texts.text("unknown.title"), 404, text);
            case CONFLICT -> Problem.of(code, texts.text("refused.title"), 409, text);
            case FORBIDDEN -> Problem.of(code, texts.text("forbidden.title"), 403, text);
        };
    }

    private static JsonValue changes(StaleContextException stale) {
        return json(stale.changes().stream().map(Fact::of).toList());
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
