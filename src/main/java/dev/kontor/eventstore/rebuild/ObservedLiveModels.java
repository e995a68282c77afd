package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.observation.AfterCommit;
import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes how long each rebuild has taken, once its tables are swapped in and that is committed.
 *
 * @param models does the work
 * @param meter takes the times
 * @param afterCommit of the transaction that the caller is in
 */
public record ObservedLiveModels(LiveModels models, Meter meter, AfterCommit afterCommit) implements LiveModels {

    @Override
    public List<String> waiting() {
        return models.waiting();
    }

    @Override
    public void replaced(Job job, long position) {
        models.replaced(job, position);
        afterCommit.run(() -> meter.record(
                Figure.REBUILD_TIME, since(job.startedAt()), job.work().subscription()));
    }

    /** The beginning is of the database's clock, which may be a little ahead. */
    private static long since(Instant start) {
        return Math.max(0, Duration.between(start, Instant.now()).toNanos());
    }
}
