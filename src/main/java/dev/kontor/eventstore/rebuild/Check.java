package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.subscription.Pace;
import dev.kontor.eventstore.subscription.SubscriptionStore;

/**
 * Builds a read model aside and compares the live one with it. The comparison is one look at the database, in which
 * the live model and its position belong together; what the model aside lacks up to there is applied within. Nobody
 * waits for it.
 */
final class Check implements JobWork {

    private static final int EXAMPLES = 100;

    private final EventLog log;
    private final Jobs jobs;
    private final SubscriptionStore subscriptions;
    private final ShadowTables tables;
    private final JobFaults faults;
    private final ShadowBuild build;

    Check(
            EventLog log,
            Jobs jobs,
            SubscriptionStore subscriptions,
            ShadowTables tables,
            JobFaults faults,
            ShadowBuild build) {
        this.log = log;
        this.jobs = jobs;
        this.subscriptions = subscriptions;
        this.tables = tables;
        this.faults = faults;
        this.build = build;
    }

    /** Never further than the live model: it could not be compared any more. */
    private Slice next(Job job, Turn turn, int limit) {
        long live = subscriptions.position(turn.handlers().name());
        return log.readUpTo(
                job.progress().position(), live, limit, turn.handlers().types());
    }

    @Override
    public Next step(Turn turn, int limit) {
        return build.step(turn, limit, this::next);
    }

    @Override
    public Next pass(Turn turn, Refusal refusal) {
        return build.pass(turn, refusal, this::next);
    }

    @Override
    public Next finish(Turn turn) {
        tables.freeze();
        var locked = turn.lock(jobs);
        while (locked.isPresent()) {
            var job = locked.get();
            var slice = next(job, turn, Pace.OF_JOBS.batch());
            build.apply(job, turn.handlers(), slice);
            if (slice.isLast()) {
                report(job, turn, slice.through());
                return Next.NOTHING;
            }
            locked = turn.lock(jobs);
        }
        return Next.NOTHING;
    }

    private void report(Job job, Turn turn, long position) {
        var name = turn.handlers().name();
        var found = new CheckReport(
                position,
                faults.count(job.id()),
                subscriptions.one(name).map(live -> live.deadLetters()).orElse(0L),
                tables.compare(job.id(), turn.handlers().projection().tables(), EXAMPLES));
        tables.drop(job.id());
        jobs.end(job.id(), Job.Status.DONE, null, found.toJson());
    }

    @Override
    public void abandon(Job job) {
        tables.drop(job.id());
    }
}
