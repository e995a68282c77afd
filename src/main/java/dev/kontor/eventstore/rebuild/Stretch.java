package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.subscription.FactScope;
import dev.kontor.eventstore.subscription.FactTaker;
import dev.kontor.eventstore.subscription.Faults;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/** Applies stretches of the log for jobs, in the caller's transaction, as a subscription would. */
final class Stretch {

    private final SubscriptionStore store;
    private final JobFaults aside;
    private final Faults faults;
    private final FactScope scope;

    Stretch(SubscriptionStore store, JobFaults aside, Faults faults, FactScope scope) {
        this.store = store;
        this.aside = aside;
        this.faults = faults;
        this.scope = scope;
    }

    private FactTaker taker(UUID job) {
        return new FactTaker(store, aside.of(job), faults, scope);
    }

    /**
     * Applies facts.
     *
     * @param slice what comes next in the log
     * @param wanted which of it to apply
     * @return how far that brings the job
     * @throws dev.kontor.eventstore.subscription.FactFailedException if one cannot be applied
     */
    Job.Progress apply(Job job, Handlers handlers, Slice slice, Predicate<EventEnvelope> wanted) {
        long begun = System.nanoTime();
        var unreadable = slice.unreadable();
        boolean isBroken = unreadable != null && !faults.isTemporary(unreadable.failure());
        if (unreadable != null && !isBroken && slice.through() == job.progress().position()) {
            // a fact that a newer release wrote is left to a node of that
            throw unreadable.failure();
        }
        var facts = slice.events().stream().filter(wanted).toList();
        int taken = taker(job.id()).take(handlers, facts, true);
        long through = slice.through();
        if (unreadable != null && isBroken) {
            taker(job.id()).park(handlers, unreadable);
            through = unreadable.position();
        }
        var before = job.progress();
        return new Job.Progress(
                through,
                slice.watermark(),
                before.events() + taken,
                before.busy().plus(Duration.ofNanos(System.nanoTime() - begun)));
    }

    /**
     * Passes over the first fact, which cannot be applied.
     *
     * @param slice one fact at most
     * @return how far that brings the job
     */
    Job.Progress pass(Job job, Handlers handlers, Slice slice, JobWork.Refusal refusal) {
        if (slice.events().isEmpty()) {
            return apply(job, handlers, slice, fact -> true);
        }
        taker(job.id()).park(handlers, slice.events().getFirst(), refusal.failure(), refusal.attempts());
        return new Job.Progress(
                slice.through(),
                slice.watermark(),
                job.progress().events(),
                job.progress().busy());
    }
}
