package dev.kontor.eventstore.rebuild;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Work on a subscription beside its own way through the log, as it stood when it was read.
 *
 * @param id its identity, also the name of its tables' schema
 * @param work what it does, for which subscription
 * @param progress how far it has come
 * @param startedAt when it was asked for
 * @param endedAt when it ended, however; null while it runs
 * @param status whether it runs, or how it ended
 * @param error why it failed, does not come on for the moment, or what it left undone; null if there is nothing to say
 * @param owner the node that works on it; null if none does yet
 * @param report what a comparison found, as JSON; null before
 */
public record Job(
        UUID id,
        Work work,
        Progress progress,
        Instant startedAt,
        @Nullable Instant endedAt,
        Status status,
        @Nullable String error,
        @Nullable String owner,
        @Nullable String report) {

    /** What a job does. */
    public enum Kind {
        /** Builds the read model anew and puts it in place of the live one. */
        REBUILD,
        /** Applies a stretch of the log to the live read model once more. */
        REPLAY,
        /** Builds the read model aside and compares it with the live one. */
        CHECK
    }

    /** Whether a job runs, or how it ended. */
    public enum Status {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /**
     * What is asked for.
     *
     * @param kind what to do
     * @param subscription of which subscription
     * @param version the version of its projection that can do it
     * @param after it concerns the facts above this position
     * @param stream whose facts alone, for a replay; null for all
     */
    public record Work(
            Kind kind,
            String subscription,
            int version,
            long after,
            @Nullable String stream) {

        /** Everything from the first fact to the last. */
        static Work onAll(Kind kind, String subscription, int version) {
            return new Work(kind, subscription, version, 0, null);
        }
    }

    /**
     * How far a job has come.
     *
     * @param position it has done everything up to here
     * @param goal it ends here; while it follows the log, how far that had come when it last looked
     * @param events how many facts it has applied
     * @param busy how long it has worked on them
     */
    public record Progress(long position, long goal, long events, Duration busy) {}

    /** Which part of the way is done, from 0 to 1. */
    public double done() {
        long whole = progress.goal() - work.after();
        return whole <= 0 ? 0 : Math.min(1, (double) (progress.position() - work.after()) / whole);
    }

    /** Facts applied in a second of work; 0 before the first. */
    public double eventsPerSecond() {
        return progress.busy().isZero()
                ? 0
                : progress.events() * 1e9 / progress.busy().toNanos();
    }

    /** How long it will still take if it goes on as until now; empty before the first step and after the last. */
    public Optional<Duration> remaining() {
        long covered = progress.position() - work.after();
        if (status != Status.RUNNING || covered <= 0) {
            return Optional.empty();
        }
        double rest = (double) (progress.goal() - progress.position()) / covered;
        return Optional.of(
                Duration.ofMillis(Math.max(0, Math.round(rest * progress.busy().toMillis()))));
    }
}
