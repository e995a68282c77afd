package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.subscription.Pace;
import dev.kontor.eventstore.subscription.SubscriptionStore;

/**
 * Builds a read model anew. Once it has come up to the log, one transaction holds the subscription, applies what has
 * come since, and swaps the tables.
 */
final class Rebuild implements JobWork {

    /** The live model stands still while the last facts are applied: there must not be many. */
    private static final int LAST_BATCHES = 10;

    private final EventLog log;
    private final Jobs jobs;
    private final LiveModels models;
    private final SubscriptionStore subscriptions;
    private final ShadowTables tables;
    private final ShadowBuild build;

    Rebuild(
            EventLog log,
            Jobs jobs,
            LiveModels models,
            SubscriptionStore subscriptions,
            ShadowTables tables,
            ShadowBuild build) {
        this.log = log;
        this.jobs = jobs;
        this.models = models;
        this.subscriptions = subscriptions;
        this.tables = tables;
        this.build = build;
    }

    private Slice next(Job job, Turn turn, int limit) {
        return log.readAfter(job.progress().position(), limit, turn.handlers().types());
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
    public void prepare(Turn turn) {
        turn.lock(jobs)
                .ifPresent(job ->
                        tables.analyse(job.id(), turn.handlers().projection().tables()));
    }

    @Override
    public Next finish(Turn turn) {
        // the subscription before the job, as everybody else locks them
        var live = subscriptions.lock(turn.handlers().name());
        for (int batch = 0; batch < LAST_BATCHES; batch++) {
            var job = turn.lock(jobs);
            if (live.isEmpty() || job.isEmpty()) {
                return Next.NOTHING;
            }
            var slice = next(job.get(), turn, Pace.OF_JOBS.batch());
            var reached = build.apply(job.get(), turn.handlers(), slice);
            if (slice.isLast() && reached.position() >= live.get().position()) {
                replace(job.get(), turn, reached.position());
                return Next.NOTHING;
            }
        }
        return Next.STEP;
    }

    private void replace(Job job, Turn turn, long position) {
        tables.swap(job.id(), turn.handlers().projection().tables());
        models.replaced(job, position);
        jobs.end(job.id(), Job.Status.DONE, null, null);
    }

    @Override
    public void abandon(Job job) {
        tables.drop(job.id());
    }
}
