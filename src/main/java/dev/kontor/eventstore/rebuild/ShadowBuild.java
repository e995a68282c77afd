package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.rebuild.JobWork.Next;
import dev.kontor.eventstore.rebuild.JobWork.Turn;
import java.util.List;
import java.util.function.Predicate;

/** Builds a read model aside: what a rebuild and a comparison have in common. */
final class ShadowBuild {

    /** So many facts that could not be applied are no exceptions any more: the projection is at fault. */
    private static final int MOST_FAULTS = 1000;

    private final Jobs jobs;
    private final LiveModels models;
    private final ShadowTables tables;
    private final JobFaults faults;
    private final Stretch stretch;

    ShadowBuild(Jobs jobs, LiveModels models, ShadowTables tables, JobFaults faults, Stretch stretch) {
        this.jobs = jobs;
        this.models = models;
        this.tables = tables;
        this.faults = faults;
        this.stretch = stretch;
    }

    /** Applies the next facts to the job's own tables. */
    Next step(Turn turn, int limit) {
        return turn.lock(jobs)
                .map(job -> apply(job, turn.handlers(), limit, fact -> true).isLast() ? Next.FINISH : Next.STEP)
                .orElse(Next.NOTHING);
    }

    /**
     * Applies the next facts of a locked job to its own tables, and notes how far that has brought it.
     *
     * @param wanted which facts
     * @throws ShadowTableException if the projection wrote to other tables as well
     */
    Stretch.Applied apply(Job job, Handlers handlers, int limit, Predicate<EventEnvelope> wanted) {
        tables.enter(job.id());
        var applied = stretch.apply(job, handlers, limit, wanted);
        var astray = tables.written();
        if (!astray.isEmpty()) {
            throw new ShadowTableException(
                    List.of("The projection writes to %s as well; name all its tables in tables(), bare in its SQL."
                            .formatted(String.join(", ", astray))));
        }
        tables.leave();
        jobs.advance(job.id(), applied.progress());
        return applied;
    }

    /** As {@link JobWork#pass}. What an operator has decided to do without is not noted once more. */
    Next pass(Turn turn, int attempts, RuntimeException failure) {
        var locked = turn.lock(jobs);
        if (locked.isEmpty()) {
            return Next.NOTHING;
        }
        var job = locked.get();
        var progress = stretch.pass(
                        job,
                        turn.handlers(),
                        attempts,
                        failure,
                        position -> !models.discarded(job.work().subscription(), position))
                .orElseThrow(() -> failure);
        if (faults.count(job.id()) > MOST_FAULTS) {
            throw new ShadowTableException(List.of(
                    "More than %d facts could not be applied, the last one because of: %s"
                            .formatted(MOST_FAULTS, failure)));
        }
        jobs.advance(job.id(), progress);
        return Next.STEP;
    }
}
