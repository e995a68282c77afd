package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.projection.Handlers;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Applies stretches of the log for jobs, in the caller's transaction. Facts behind one that was not applied wait too. */
final class Stretch {

    private final EventLog log;
    private final JobFaults faults;

    Stretch(EventLog log, JobFaults faults) {
        this.log = log;
        this.faults = faults;
    }

    /**
     * What was applied.
     *
     * @param progress how far the job has come with it
     * @param isLast whether the log ended there
     */
    record Applied(Job.Progress progress, boolean isLast) {}

    /**
     * Applies the next facts.
     *
     * @param limit how many facts of whatever type to look at
     * @param wanted which of them to apply
     */
    Applied apply(Job job, Handlers handlers, int limit, Predicate<EventEnvelope> wanted) {
        long begun = System.nanoTime();
        var slice = log.readAfter(job.progress().position(), limit, handlers.types());
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
        return new Applied(progress(job, slice, applied, System.nanoTime() - begun), slice.isLast());
    }

    private boolean waits(Job job, Handlers handlers, EventEnvelope fact) {
        var entity = handlers.inOrder(fact).orElse(null);
        if (entity == null || !faults.concern(job.id(), fact.origin().tenant(), entity)) {
            return false;
        }
        faults.add(job.id(), JobFaults.Fault.of(fact, entity, "An earlier fact of the same entity was not applied.", 0));
        return true;
    }

    /**
     * Passes over the next fact, which cannot be applied, and notes that.
     *
     * @param attempts how often it was tried
     * @param failure why it cannot be applied
     * @param note whether it is to be noted
     * @return empty if the log has no fact there that the projection takes in: then it was no fact that failed
     */
    Optional<Job.Progress> pass(Job job, Handlers handlers, int attempts, RuntimeException failure, LongPredicate note) {
        var slice = log.readAfter(job.progress().position(), 1, handlers.types());
        var fault = fault(slice, handlers, attempts, failure);
        if (fault == null) {
            return Optional.empty();
        }
        if (note.test(fault.position())) {
            faults.add(job.id(), fault);
        }
        return Optional.of(new Job.Progress(
                fault.position(), slice.watermark(), job.progress().events(), job.progress().busy()));
    }

    private static JobFaults.@Nullable Fault fault(
            EventLog.Slice slice, Handlers handlers, int attempts, RuntimeException failure) {
        if (slice.unreadable() != null) {
            return JobFaults.Fault.of(slice.unreadable(), attempts);
        }
        if (slice.events().isEmpty()) {
            return null;
        }
        var fact = slice.events().getFirst();
        return JobFaults.Fault.of(fact, handlers.inOrder(fact).orElse(null), failure.toString(), attempts);
    }

    private static Job.Progress progress(Job job, EventLog.Slice slice, long applied, long nanos) {
        var before = job.progress();
        return new Job.Progress(
                slice.through(), slice.watermark(), before.events() + applied, before.busy().plus(Duration.ofNanos(nanos)));
    }
}
