package dev.kontor.eventstore.transfer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact on its way, as the log has it but for personal values, which are in clear.
 *
 * @param position its place in the log that it comes from
 * @param eventId its id
 * @param type its stored type name
 * @param schemaVersion the version of its type that the payload is in
 * @param recordedAt when that log took it in
 * @param occurredAt when it happened, where that differs; null otherwise
 * @param user who did it
 * @param correlationId common to all that one outside request set off
 * @param causationId what directly caused it; null if nothing did
 * @param commandId the command that it is the result of; null if it is of none
 * @param payload what happened, as one line of JSON; of an erased value, what stands for it
 */
public record TransferredFact(
        long position,
        UUID eventId,
        String type,
        int schemaVersion,
        Instant recordedAt,
        @Nullable Instant occurredAt,
        String user,
        String correlationId,
        @Nullable String causationId,
        @Nullable String commandId,
        String payload)
        implements TransferLine {

    /** When it happened: another log records it anew, and would else take that for the time. */
    public Instant happenedAt() {
        return occurredAt != null ? occurredAt : recordedAt;
    }
}
