package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.rebuild.JobFaults.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** Applies stretches of the log for jobs, in the caller's transaction. Facts behind one that was not applied wait too. */
final class Stretch {

    private final JobFaults faults;

    /** @param faults what was not applied */
    Stretch(JobFaults faults) {
        this.faults = faults;
    }

    /**
     * Applies facts.
     *
     * @param slice what comes next in the log
     * @param wanted which of it to apply
     * @return how far that brings the job
     * @throws RuntimeException what the first fact failed with
     */
    Job.Progress apply(Job job, Handlers handlers, Slice slice, Predicate<EventEnvelope> wanted) {
        long begun = System.nanoTime();
        var unreadable = slice.unreadable();
        if (unreadable != null && slice.events().isEmpty()) {
            throw unreadable.failure();
        }
        boolean someWait = faults.count(job.id()) > 0;
        long applied = 0;
        for (EventEnvelope fact : slice.events()) {
            if (wanted.test(fact) && !(someWait && waits(job, handlers, fact))) {
                handlers.apply(fact);
                applied++;
            }
        }
        return progress(job, slice, applied, System.nanoTime() - begun);
    }

    private boolean waits(Job job, Handlers handlers, EventEnvelope fact) {
        var entity = handlers.inOrder(fact).orElse(null);
        if (entity == null || !faults.concern(job.id(), fact.origin().tenant(), entity)) {
            return false;
        }
        faults.add(job.id(), Fault.of(fact, entity, "Held behind an earlier fact of the same entity.", 0));
        return true;
    }

    /**
     * Passes over the first fact, which cannot be applied, and notes that.
     *
     * @param slice one fact at most
     * @param note whether it is to be noted, by its position
     * @param error what it failed with
     * @param attempts how often it was tried
     * @return how far that brings the job; empty if there is no fact: then it was no fact that failed
     */
    Optional<Job.Progress> pass(
            Job job, Handlers handlers, Slice slice, LongPredicate note, String error, int attempts) {
        var fault = fault(slice, handlers, error, attempts);
        fault.filter(fact -> note.test(fact.position())).ifPresent(fact -> faults.add(job.id(), fact));
        return fault.map(fact -> new Job.Progress(
                fact.position(),
                slice.watermark(),
                job.progress().events(),
                job.progress().busy()));
    }

    private static Optional<Fault> fault(Slice slice, Handlers handlers, String error, int attempts) {
        var unreadable = slice.unreadable();
        if (unreadable != null && slice.events().isEmpty()) {
            return Optional.of(Fault.of(unreadable, error, attempts));
        }
        return slice.events().stream()
                .findFirst()
                .map(fact -> Fault.of(fact, handlers.inOrder(fact).orElse(null), error, attempts));
    }

    private static Job.Progress progress(Job job, Slice slice, long applied, long nanos) {
        var before = job.progress();
        return new Job.Progress(
                slice.through(),
                slice.watermark(),
                before.events() + applied,
                before.busy().plus(Duration.ofNanos(nanos)));
    }
}
