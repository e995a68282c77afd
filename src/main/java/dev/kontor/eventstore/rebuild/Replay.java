package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies a stretch of the log to the live read model once more. The subscription is locked meanwhile, batch by batch;
 * its position stays.
 */
final class Replay implements JobWork {

    private final Jobs jobs;
    private final LiveModels models;
    private final JobFaults faults;
    private final Stretch stretch;
    private final BiPredicate<String, EventEnvelope> streams;

    /** @param streams whether a stream, by its name, has a fact */
    Replay(
            Jobs jobs,
            LiveModels models,
            JobFaults faults,
            Stretch stretch,
            BiPredicate<String, EventEnvelope> streams) {
        this.jobs = jobs;
        this.models = models;
        this.faults = faults;
        this.stretch = stretch;
        this.streams = streams;
    }

    @Override
    public Next step(Turn turn, int limit) {
        models.lock(turn.handlers().name());
        return turn.lock(jobs).map(job -> advance(job, apply(job, turn, limit))).orElse(Next.NOTHING);
    }

    private Job.Progress apply(Job job, Turn turn, int limit) {
        var stream = job.work().stream();
        return stretch.apply(
                        job,
                        turn.handlers(),
                        limit,
                        fact -> fact.position() <= job.progress().goal()
                                && (stream == null || streams.test(stream, fact)))
                .progress();
    }

    /** The goal stays where it was when the replay was asked for. */
    private Next advance(Job job, Job.Progress reached) {
        long goal = job.progress().goal();
        jobs.advance(
                job.id(),
                new Job.Progress(Math.min(reached.position(), goal), goal, reached.events(), reached.busy()));
        return reached.position() >= goal ? Next.FINISH : Next.STEP;
    }

    @Override
    public Next pass(Turn turn, int attempts, RuntimeException failure) {
        models.lock(turn.handlers().name());
        return turn.lock(jobs)
                .map(job -> advance(
                        job,
                        stretch.pass(job, turn.handlers(), attempts, failure, position -> true)
                                .orElseThrow(() -> failure)))
                .orElse(Next.NOTHING);
    }

    @Override
    public Next finish(Turn turn) {
        turn.lock(jobs).ifPresent(job -> jobs.end(job.id(), Job.Status.DONE, left(job), null));
        return Next.NOTHING;
    }

    private @Nullable String left(Job job) {
        long failed = faults.count(job.id());
        return failed == 0
                ? null
                : failed + " facts could not be applied once more and left the read model as it was.";
    }

    @Override
    public void abandon(Job job) {
        // what was applied again changed nothing
    }
}
