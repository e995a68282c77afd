package dev.kontor.operations.subscription;

import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.rebuild.Job;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A job as operators see it.
 *
 * @param jobId its id
 * @param kind what it does
 * @param subscription of which subscription
 * @param status whether it runs, or how it ended
 * @param projectionVersion the version of the projection that does it
 * @param after it concerns the facts above this position
 * @param position it has come so far
 * @param goal it ends here; a rebuild follows the log, and so does its goal
 * @param progress which part is done, from 0 to 1
 * @param events how many facts it has applied
 * @param eventsPerSecond how many in a second of work
 * @param remainingSeconds how long it will still take if it goes on like this; null if that cannot be told
 * @param stream whose facts alone; null for all
 * @param startedAt when it was asked for
 * @param endedAt when it ended; null while it runs
 * @param node which node works on it, or did; null if none does yet
 * @param error why it failed, or what it left undone; null if there is nothing to say
 * @param report what a comparison found; null before, and for other jobs
 */
@Schema(name = "Job", description = "Work on a subscription beside its way through the log")
public record JobView(
        UUID jobId,
        Job.Kind kind,
        String subscription,
        Job.Status status,
        int projectionVersion,
        long after,
        long position,
        long goal,
        double progress,
        long events,
        double eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable String stream,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String node,
        @Nullable String error,
        @Schema(implementation = Object.class) @Nullable JsonObject report) {

    private static final Duration RECENT = Duration.ofMinutes(10);

    static @Nullable JobView ofNullable(@Nullable Job job) {
        return job == null ? null : of(job);
    }

    static JobView of(Job job) {
        var work = job.work();
        var progress = job.progress();
        return new JobView(
                job.id(),
                work.kind(),
                work.subscription(),
                job.status(),
                work.version(),
                work.after(),
                progress.position(),
                progress.goal(),
                rounded(job.done()),
                progress.events(),
                rounded(job.eventsPerSecond()),
                job.remaining()
                        .map(time -> (long) Math.ceil(time.toMillis() / 1000.0))
                        .orElse(null),
                work.stream(),
                job.startedAt(),
                job.endedAt(),
                job.owner(),
                job.error(),
                report(job.report()));
    }

    /** How many quarters of it are done: often enough for those who are told it. */
    public int quarters() {
        return (int) Math.floor(progress * 4);
    }

    /** Whether it ended not long ago. */
    public boolean recent() {
        return endedAt != null && endedAt.isAfter(Instant.now().minus(RECENT));
    }

    /** What a page says of its end by a colour. */
    public String tone() {
        return switch (status) {
            case RUNNING -> "busy";
            case DONE -> differing() > 0 ? "warn" : "good";
            case FAILED -> "bad";
            case CANCELLED -> "calm";
        };
    }

    /** How many rows a comparison found that differ; -1 for what is no comparison, or not over. */
    public int differing() {
        return report == null ? -1 : report.getInt("differing", -1);
    }

    /** What a comparison found, for people to read; empty if there is nothing. */
    public String reportText() {
        return report == null ? "" : PrettyJson.of(report);
    }

    private static double rounded(double value) {
        return Math.floor(value * 10_000) / 10_000;
    }

    private static @Nullable JsonObject report(@Nullable String json) {
        return json == null ? null : JsonText.parse(json);
    }
}
