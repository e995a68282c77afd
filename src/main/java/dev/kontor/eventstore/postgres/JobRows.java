package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.Job;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Rows of {@code kontor.subscription_job} to jobs. */
final class JobRows {

    /** The columns, of the table under the alias j. */
    static final String COLUMNS = """
            j.id, j.kind, j.subscription, j.projection_version, j.from_position, j.to_position, j.stream, j.position,
            j.events, j.busy_micros, j.started_at, j.ended_at, j.status, j.error, j.owner,
            cast(j.report as text) as report
            """;

    /** Their types. */
    static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("id", UUID.class),
            Map.entry("kind", String.class),
            Map.entry("subscription", String.class),
            Map.entry("projection_version", Integer.class),
            Map.entry("from_position", Long.class),
            Map.entry("to_position", Long.class),
            Map.entry("stream", String.class),
            Map.entry("position", Long.class),
            Map.entry("events", Long.class),
            Map.entry("busy_micros", Long.class),
            Map.entry("started_at", Instant.class),
            Map.entry("ended_at", Instant.class),
            Map.entry("status", String.class),
            Map.entry("error", String.class),
            Map.entry("owner", String.class),
            Map.entry("report", String.class));

    private JobRows() {}

    static Job job(Tuple row) {
        return new Job(
                row.get("id", UUID.class),
                work(row),
                progress(row),
                row.get("started_at", Instant.class),
                row.get("ended_at", Instant.class),
                Job.Status.valueOf(row.get("status", String.class)),
                row.get("error", String.class),
                row.get("owner", String.class),
                row.get("report", String.class));
    }

    private static Job.Work work(Tuple row) {
        return new Job.Work(
                Job.Kind.valueOf(row.get("kind", String.class)),
                row.get("subscription", String.class),
                row.get("projection_version", Integer.class),
                row.get("from_position", Long.class),
                row.get("stream", String.class));
    }

    private static Job.Progress progress(Tuple row) {
        return new Job.Progress(
                row.get("position", Long.class),
                row.get("to_position", Long.class),
                row.get("events", Long.class),
                Duration.ofNanos(row.get("busy_micros", Long.class) * 1000));
    }
}
