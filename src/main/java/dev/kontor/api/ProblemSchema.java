package dev.kontor.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How OpenAPI describes a {@link Problem}.
 *
 * @param type which kind of problem
 * @param title the kind, for people
 * @param status the HTTP status
 * @param detail what went wrong this time
 * @param instance the path that was asked for
 * @param correlationId the request's
 * @param violations with status 400: what is wrong where
 * @param conflictingPositions with a lost race: the facts that came in between
 * @param changes with status 412: the facts that the sender has not seen
 */
@Schema(name = "Problem")
record ProblemSchema(
        @Schema(example = "urn:kontor:problem:email-taken", required = true)
        String type,

        @Schema(required = true) String title,
        @Schema(required = true, example = "409") int status,
        @Schema(required = true) String detail,
        @Schema(required = true, example = "/api/contacts") String instance,
        @Schema(required = true) String correlationId,
        @Nullable List<Violation> violations,
        @Nullable List<Long> conflictingPositions,
        @Nullable List<Fact> changes) {}
