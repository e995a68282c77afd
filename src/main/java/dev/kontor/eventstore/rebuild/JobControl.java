package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.rebuild.Job.Kind;
import dev.kontor.eventstore.rebuild.Job.Work;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.stream.StreamName;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import dev.kontor.eventstore.subscription.SubscriptionStore.Locked;
import dev.kontor.eventstore.subscription.UnknownSubscriptionException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Begins, shows and cancels jobs, from any node, whichever works on them. */
@ApplicationScoped
public class JobControl {

    private Jobs jobs;
    private JobWorks works;
    private ShadowTables tables;
    private SubscriptionStore subscriptions;
    private ProjectionRegistry projections;
    private EventTypes types;
    private Transactions transactions;

    /** For the container's proxy. */
    protected JobControl() {}

    /** All parts by CDI. */
    @Inject
    public JobControl(
            Jobs jobs,
            JobWorks works,
            ShadowTables tables,
            SubscriptionStore subscriptions,
            ProjectionRegistry projections,
            EventTypes types,
            Transactions transactions) {
        this.jobs = jobs;
        this.works = works;
        this.tables = tables;
        this.subscriptions = subscriptions;
        this.projections = projections;
        this.types = types;
        this.transactions = transactions;
    }

    /**
     * Builds a read model anew. The live one stays as it is, or goes on following the log, until the new one takes its
     * place.
     *
     * @throws UnknownSubscriptionException if there is none of this name
     * @throws JobRefusedException if the projection names no tables, or another job of it runs
     * @throws ShadowTableException if one of the tables cannot be built aside
     */
    public Job rebuild(String subscription) {
        return transactions.inNew(() -> aside(Kind.REBUILD, locked(subscription), handlers(subscription)));
    }

    /**
     * Compares a read model with one built aside.
     *
     * @throws UnknownSubscriptionException if there is none of this name
     * @throws JobRefusedException if the projection names no tables, is not the one that wrote the read model, or
     *     another job of it runs
     * @throws ShadowTableException if one of the tables cannot be built aside
     */
    public Job check(String subscription) {
        return transactions.inNew(() -> {
            var live = locked(subscription);
            var handlers = handlers(subscription);
            requireSameVersion(live, handlers);
            return aside(Kind.CHECK, live, handlers);
        });
    }

    /**
     * Applies facts to the live read model once more.
     *
     * @param after those above this position; 0 for all from the first
     * @param through and up to this one, if the read model has come so far
     * @param stream of this stream alone; null for all
     * @throws UnknownSubscriptionException if there is none of this name
     * @throws dev.kontor.eventstore.stream.UnknownStreamException if there is no such stream
     * @throws JobRefusedException if the projection cannot do that, or another job of it runs
     */
    public Job replay(String subscription, long after, long through, @Nullable String stream) {
        var name = stream == null
                ? null
                : StreamName.parse(stream, types.categories()).text();
        return transactions.inNew(() -> {
            var live = locked(subscription);
            var handlers = handlers(subscription);
            if (!handlers.projection().replayable()) {
                throw JobRefusedException.notReplayable(subscription);
            }
            requireSameVersion(live, handlers);
            long goal = Math.max(after, Math.min(through, live.position()));
            return start(new Work(Kind.REPLAY, subscription, handlers.version(), after, name), goal);
        });
    }

    private Job aside(Kind kind, Locked live, Handlers handlers) {
        var names = handlers.projection().tables();
        if (names.isEmpty()) {
            throw JobRefusedException.withoutTables(handlers.name());
        }
        var job = start(Work.onAll(kind, handlers.name(), handlers.version()), live.position());
        tables.create(job.id(), names);
        return job;
    }

    private Job start(Work work, long goal) {
        return jobs.start(work, goal).orElseThrow(() -> JobRefusedException.anotherRuns(work.subscription()));
    }

    private Locked locked(String subscription) {
        return subscriptions.lock(subscription).orElseThrow(() -> UnknownSubscriptionException.named(subscription));
    }

    private Handlers handlers(String subscription) {
        return projections.named(subscription).orElseThrow(() -> UnknownSubscriptionException.named(subscription));
    }

    private static void requireSameVersion(Locked live, Handlers handlers) {
        if (!live.isWrittenBy(handlers.version())) {
            throw JobRefusedException.outdated(handlers.name());
        }
    }

    /** A job as it stands; empty if there is none of this id. */
    public Optional<Job> find(UUID job) {
        return transactions.inNew(() -> jobs.find(job));
    }

    /** The job that runs on a subscription; empty if none does. */
    public Optional<Job> running(String subscription) {
        return transactions.inNew(() -> jobs.running(subscription));
    }

    /** All jobs that run, by subscription. */
    public Map<String, Job> running() {
        return transactions.inNew(() -> jobs.running().stream()
                .collect(Collectors.toMap(job -> job.work().subscription(), job -> job)));
    }

    /** The latest jobs of a subscription, the last one first. */
    public List<Job> latest(String subscription, int limit) {
        return transactions.inNew(() -> jobs.latest(subscription, limit));
    }

    /**
     * Cancels a job: when this returns, nothing of it is under way, and what it had built is gone. A subscription that
     * waited for it is paused, and is rebuilt once it is resumed.
     *
     * @return the job; empty if there is none of this id
     * @throws JobRefusedException if it is over
     */
    public Optional<Job> cancel(UUID id) {
        return transactions.acrossTenants(() -> jobs.find(id).map(this::cancel));
    }

    private Job cancel(Job job) {
        var live = subscriptions.lock(job.work().subscription());
        var locked = jobs.lock(job.id(), null)
                .orElseThrow(() -> JobRefusedException.over(jobs.find(job.id()).orElse(job)));
        works.of(locked.work().kind()).abandon(locked);
        jobs.end(locked.id(), Job.Status.CANCELLED, null, null);
        if (locked.work().kind() == Kind.REBUILD
                && live.filter(row -> row.status() == SubscriptionStatus.REBUILDING)
                        .isPresent()) {
            subscriptions.become(locked.work().subscription(), SubscriptionStatus.PAUSED);
        }
        return jobs.find(job.id()).orElseThrow();
    }
}
