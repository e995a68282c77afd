package dev.kontor.eventstore.rebuild;

/**
 * Builds a read model anew. Once it has come up to the log, one transaction locks the subscription, applies what has
 * come since, and swaps the tables.
 */
final class Rebuild implements JobWork {

    private static final int BATCH = 500;

    /** The subscription is locked while the last facts are applied: there must not be many. */
    private static final int LAST_BATCHES = 10;

    private final Jobs jobs;
    private final LiveModels models;
    private final ShadowTables tables;
    private final ShadowBuild build;

    Rebuild(Jobs jobs, LiveModels models, ShadowTables tables, ShadowBuild build) {
        this.jobs = jobs;
        this.models = models;
        this.tables = tables;
        this.build = build;
    }

    @Override
    public Next step(Turn turn, int limit) {
        return build.step(turn, limit);
    }

    @Override
    public Next pass(Turn turn, int attempts, RuntimeException failure) {
        return build.pass(turn, attempts, failure);
    }

    @Override
    public void prepare(Turn turn) {
        turn.lock(jobs)
                .ifPresent(job -> tables.analyse(
                        job.id(), turn.handlers().projection().tables()));
    }

    @Override
    public Next finish(Turn turn) {
        // before the job, in the order in which an operator's requests lock them
        var live = models.lock(turn.handlers().name());
        var job = turn.lock(jobs);
        for (int batch = 0; job.isPresent() && batch < LAST_BATCHES; batch++) {
            var applied = build.apply(job.get(), turn.handlers(), BATCH, fact -> true);
            // the live model may have come further than the watermark that was just read
            if (applied.isLast() && live.stream().allMatch(model -> applied.progress().position() >= model.position())) {
                replace(job.get(), turn, applied.progress().position());
                return Next.NOTHING;
            }
            job = turn.lock(jobs);
        }
        return job.isPresent() ? Next.STEP : Next.NOTHING;
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
