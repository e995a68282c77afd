package dev.kontor.eventstore;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored fact with all that is known of it.
 *
 * @param position its place in the log, from 1; unique, ascending in the safe order, with gaps
 * @param eventId its identity, a UUIDv7 unless the appender gave one
 * @param type its type as the registry knows it today
 * @param schemaVersion the version under which it was stored, at most {@code type.version()}
 * @param event the fact, upcast to today's record
 * @param payload its JSON, upcast to today's version
 * @param origin tenant, user, correlation, causation and command
 * @param recordedAt when the store took it in
 * @param occurredAt when it happened, where that differs; null if it is the time of recording
 */
public record EventEnvelope(
        long position,
        UUID eventId,
        EventDescriptor type,
        int schemaVersion,
        Event event,
        String payload,
        Origin origin,
        Instant recordedAt,
        @Nullable Instant occurredAt) {

    /** When it happened: the business time if it has one, else the time of recording. */
    public Instant happenedAt() {
        return occurredAt != null ? occurredAt : recordedAt;
    }
}
