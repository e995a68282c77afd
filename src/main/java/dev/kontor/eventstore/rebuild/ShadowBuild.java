package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.rebuild.JobWork.Next;
import dev.kontor.eventstore.rebuild.JobWork.Refusal;
import dev.kontor.eventstore.rebuild.JobWork.Turn;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import java.util.List;
import java.util.Optional;

/** Builds a read model aside: what a rebuild and a comparison have in common. */
final class ShadowBuild {

    /** So many facts that could not be applied are no exceptions any more: the projection is at fault. */
    private static final int MOST_FAULTS = 1000;

    private final Jobs jobs;
    private final LiveModels models;
    private final SubscriptionStore subscriptions;
    private final ShadowTables tables;
    private final JobFaults faults;
    private final Stretch stretch;

    ShadowBuild(
            Jobs jobs, LiveModels models, SubscriptionStore subscriptions, ShadowTables tables, JobFaults faults) {
        this.jobs = jobs;
        this.models = models;
        this.subscriptions = subscriptions;
        this.tables = tables;
        this.faults = faults;
        this.stretch = new Stretch(faults);
    }

    /**
     * Applies facts to a locked job's own tables, and notes how far that has brought it.
     *
     * @param slice what comes next in the log
     * @throws ShadowTableException if the projection wrote to other tables as well
     */
    Job.Progress apply(Job job, Handlers handlers, Slice slice) {
        tables.enter(job.id());
        var progress = stretch.apply(job, handlers, slice, fact -> true);
        // what fails at commit only would fail for no fact's sake
        subscriptions.check();
        requireNothingAstray();
        tables.leave();
        jobs.advance(job.id(), progress);
        return progress;
    }

    private void requireNothingAstray() {
        var astray = tables.written();
        if (!astray.isEmpty()) {
            throw new ShadowTableException(
                    List.of("The projection writes to %s as well; name all its tables in tables(), and bare in SQL."
                            .formatted(String.join(", ", astray))));
        }
    }

    /** As {@link JobWork#pass}. What an operator has decided to do without is not noted once more. */
    Optional<Next> pass(Job job, Turn turn, Slice slice, Refusal refusal) {
        var name = job.work().subscription();
        var progress = stretch.pass(
                job,
                turn.handlers(),
                slice,
                position -> !models.discarded(name, position),
                refusal.error(),
                refusal.attempts());
        if (faults.count(job.id()) > MOST_FAULTS) {
            throw new ShadowTableException(List.of("More than %d facts could not be applied, the last one because of: %s"
                    .formatted(MOST_FAULTS, refusal.error())));
        }
        progress.ifPresent(reached -> jobs.advance(job.id(), reached));
        return progress.map(reached -> Next.STEP);
    }
}
