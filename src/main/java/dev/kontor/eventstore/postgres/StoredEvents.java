package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the log to envelopes. */
record StoredEvents(EventSerializer serializer) {

    /** The columns of a fact, of the log under the alias e. */
    static final String COLUMNS = """
            e.position, e.event_id, e.event_type, e.schema_version, cast(e.payload as text) as payload, e.tenant,
            e.user_id, e.correlation_id, e.causation_id, e.command_id, e.recorded_at, e.occurred_at,
            """ + OpenedPayload.COLUMNS;

    /** Their types. */
    static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("data_key", String.class),
            Map.entry("data_key_wrapped", String.class),
            Map.entry("position", Long.class),
            Map.entry("event_id", UUID.class),
            Map.entry("event_type", String.class),
            Map.entry("schema_version", Integer.class),
            Map.entry("payload", String.class),
            Map.entry("tenant", String.class),
            Map.entry("user_id", String.class),
            Map.entry("correlation_id", String.class),
            Map.entry("causation_id", String.class),
            Map.entry("command_id", String.class),
            Map.entry("recorded_at", Instant.class),
            Map.entry("occurred_at", Instant.class));

    EventEnvelope envelope(Tuple row) {
        long position = row.get("position", Long.class);
        int version = row.get("schema_version", Integer.class);
        var read = serializer.deserialize(
                row.get("event_type", String.class),
                version,
                new OpenedPayload(serializer).of(row),
                "position " + position);
        var origin = new Origin(
                row.get("tenant", String.class),
                row.get("user_id", String.class),
                row.get("correlation_id", String.class),
                text(row, "causation_id"),
                text(row, "command_id"));
        return new EventEnvelope(
                position,
                row.get("event_id", UUID.class),
                read.type(),
                version,
                read.event(),
                read.payload(),
                origin,
                row.get("recorded_at", Instant.class),
                row.get("occurred_at", Instant.class));
    }

    private static @Nullable String text(Tuple row, String column) {
        return row.get(column, String.class);
    }
}
