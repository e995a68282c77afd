package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventLog.Slice;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Applies a stretch of the log to the live read model once more. The subscription is held meanwhile, batch by batch;
 * its position stays.
 */
final class Replay implements JobWork {

    private final EventLog log;
    private final Jobs jobs;
    private final SubscriptionStore subscriptions;
    private final JobFaults faults;
    private final Stretch stretch;
    private final BiPredicate<String, EventEnvelope> streams;

    /** @param streams whether a stream, by its name, has a fact */
    Replay(
            EventLog log,
            Jobs jobs,
            SubscriptionStore subscriptions,
            JobFaults faults,
            Stretch stretch,
            BiPredicate<String, EventEnvelope> streams) {
        this.log = log;
        this.jobs = jobs;
        this.subscriptions = subscriptions;
        this.faults = faults;
        this.stretch = stretch;
        this.streams = streams;
    }

    private Slice next(Job job, Turn turn, int limit) {
        var progress = job.progress();
        return log.readUpTo(
                progress.position(), progress.goal(), limit, turn.handlers().types());
    }

    private Optional<Job> lock(Turn turn) {
        subscriptions.lock(turn.handlers().name());
        return turn.lock(jobs);
    }

    @Override
    public Next step(Turn turn, int limit) {
        return lock(turn).map(job -> step(job, turn, next(job, turn, limit))).orElse(Next.NOTHING);
    }

    private Next step(Job job, Turn turn, Slice slice) {
        var stream = job.work().stream();
        var progress = stretch.apply(job, turn.handlers(), slice, fact -> stream == null || streams.test(stream, fact));
        jobs.advance(job.id(), progress);
        return slice.isLast() ? Next.FINISH : Next.STEP;
    }

    @Override
    public Next pass(Turn turn, Refusal refusal) {
        return lock(turn).map(job -> pass(job, turn, refusal)).orElse(Next.NOTHING);
    }

    private Next pass(Job job, Turn turn, Refusal refusal) {
        jobs.advance(job.id(), stretch.pass(job, turn.handlers(), next(job, turn, 1), refusal));
        return Next.STEP;
    }

    @Override
    public Next finish(Turn turn) {
        turn.lock(jobs).ifPresent(job -> jobs.end(job.id(), Job.Status.DONE, left(job), null));
        return Next.NOTHING;
    }

    private @Nullable String left(Job job) {
        long failed = faults.count(job.id());
        return failed == 0 ? null : "%d facts could not be applied once more and changed nothing.".formatted(failed);
    }
}
