package dev.kontor.operations.check;

import dev.kontor.eventstore.check.CheckRun;
import dev.kontor.eventstore.check.LogReport;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A check of the log as clients see it.
 *
 * @param id its id
 * @param status RUNNING, DONE, FAILED, or ABANDONED by a node that has ended
 * @param sound whether nothing that it has found so far puts a guarantee at risk
 * @param startedAt when it began
 * @param endedAt when it ended, if it has
 * @param error why it could not go on, if so
 * @param report what it has seen so far
 */
@Schema(name = "LogCheck")
public record CheckView(
        UUID id,
        CheckRun.Status status,
        boolean sound,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String error,
        LogReport report) {

    static CheckView of(CheckRun run) {
        return new CheckView(
                run.id(),
                run.status(),
                run.report().sound(),
                run.startedAt(),
                run.endedAt(),
                run.error() == null ? null : "The check could not go on; the server's log says why.",
                run.report());
    }
}
