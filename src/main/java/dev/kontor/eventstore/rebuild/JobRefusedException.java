package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventStoreException;

/** A job cannot be begun, or not be cancelled. The message says why and what to do. */
public final class JobRefusedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    private JobRefusedException(String rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** Why, as a stable name. */
    public String rule() {
        return rule;
    }

    static JobRefusedException anotherRuns(String subscription) {
        return new JobRefusedException(
                "job-running", "A job on '%s' is under way: wait for it or cancel it.".formatted(subscription));
    }

    static JobRefusedException over(Job job) {
        return new JobRefusedException("job-over", "The job is %s already.".formatted(job.status()));
    }

    static JobRefusedException withoutTables(String subscription) {
        return new JobRefusedException(
                "not-rebuildable",
                "The projection '%s' names no tables(), so its read model cannot be built anew."
                        .formatted(subscription));
    }

    static JobRefusedException notReplayable(String subscription) {
        return new JobRefusedException(
                "not-replayable",
                "Applying facts once more would change the read model of '%s': rebuild it instead."
                        .formatted(subscription));
    }

    static JobRefusedException outdated(String subscription) {
        return new JobRefusedException(
                "outdated",
                "The read model of '%s' is of another version than this release's projection: it must be rebuilt first."
                        .formatted(subscription));
    }
}
