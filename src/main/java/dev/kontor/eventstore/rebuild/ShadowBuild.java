package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.rebuild.JobWork.Next;
import dev.kontor.eventstore.rebuild.JobWork.Refusal;
import dev.kontor.eventstore.rebuild.JobWork.Turn;
import java.util.List;

/** Builds a read model aside: what a rebuild and a comparison have in common. */
final class ShadowBuild {

    /** So many facts that could not be applied are no exceptions any more: the projection is at fault. */
    private static final int MOST_FAULTS = 1000;

    private final Jobs jobs;
    private final ShadowTables tables;
    private final JobFaults faults;
    private final Stretch stretch;

    ShadowBuild(Jobs jobs, ShadowTables tables, JobFaults faults, Stretch stretch) {
        this.jobs = jobs;
        this.tables = tables;
        this.faults = faults;
        this.stretch = stretch;
    }

    /** What comes next in the log for a job. */
    @FunctionalInterface
    interface Ahead {
        Slice read(Job job, Turn turn, int limit);
    }

    /** As {@link JobWork#step}, with the job's own tables; the end comes when the log ends. */
    Next step(Turn turn, int limit, Ahead ahead) {
        return turn.lock(jobs)
                .map(job -> step(job, turn, ahead.read(job, turn, limit)))
                .orElse(Next.NOTHING);
    }

    private Next step(Job job, Turn turn, Slice slice) {
        apply(job, turn.handlers(), slice);
        return slice.isLast() ? Next.FINISH : Next.STEP;
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

    /** As {@link JobWork#pass}. */
    Next pass(Turn turn, Refusal refusal, Ahead ahead) {
        return turn.lock(jobs)
                .map(job -> pass(job, turn, ahead.read(job, turn, 1), refusal))
                .orElse(Next.NOTHING);
    }

    private Next pass(Job job, Turn turn, Slice slice, Refusal refusal) {
        jobs.advance(job.id(), stretch.pass(job, turn.handlers(), slice, refusal));
        if (faults.count(job.id()) > MOST_FAULTS) {
            throw new ShadowTableException(
                    List.of("More than %d facts could not be applied, the last one because of: %s"
                            .formatted(MOST_FAULTS, refusal.failure())));
        }
        return Next.STEP;
    }
}
