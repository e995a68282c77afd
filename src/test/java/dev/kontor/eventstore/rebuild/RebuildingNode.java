package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.observation.FactSpans;
import dev.kontor.eventstore.observation.Untraced;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresEventLog;
import dev.kontor.eventstore.postgres.PostgresFaults;
import dev.kontor.eventstore.postgres.PostgresJobFaults;
import dev.kontor.eventstore.postgres.PostgresJobs;
import dev.kontor.eventstore.postgres.PostgresLiveModels;
import dev.kontor.eventstore.postgres.PostgresShadowTables;
import dev.kontor.eventstore.postgres.PostgresSubscriptions;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.subscription.FactScope;
import dev.kontor.eventstore.subscription.FollowingNode;
import dev.kontor.eventstore.subscription.NodeName;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** A node that follows the log and works on jobs, without its server. */
final class RebuildingNode implements AutoCloseable {

    private final FollowingNode following;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final JobControl control;
    private final JobRunner runner;
    private final OutdatedModels outdated;
    private volatile Consumer<String> beforeTables = method -> {};
    private volatile Runnable beforeTransactions = () -> {};

    RebuildingNode(MigratedDatabase database, String name, Function<FollowingNode, Projection> projection) {
        var made = new java.util.concurrent.atomic.AtomicReference<Projection>();
        this.following = new FollowingNode(database.jdbcUrl(), name, self -> {
            made.set(projection.apply(self));
            return List.of(made.get());
        });
        var entities = following.entities();
        var serializer = Sample.serializer();
        var projections = new ProjectionRegistry(List.of(made.get()), serializer.types());
        var subscriptions = new PostgresSubscriptions(entities, "60s");
        var jobs = new PostgresJobs(entities);
        var models = new PostgresLiveModels(entities);
        var tables = watched(new PostgresShadowTables(entities));
        var faults = new PostgresFaults();
        var works = new JobWorks(
                new PostgresEventLog(entities, serializer),
                jobs,
                models,
                subscriptions,
                tables,
                new PostgresJobFaults(entities),
                faults,
                new FactScope(following.origin(), new FactSpans(new Untraced(), new Untraced())));
        Transactions transactions = new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                beforeTransactions.run();
                return following.inNew(work);
            }

            @Override
            public <T> T acrossTenants(Supplier<T> work) {
                beforeTransactions.run();
                return following.acrossTenants(work);
            }
        };
        this.control =
                new JobControl(jobs, works, tables, subscriptions, projections, serializer.types(), transactions);
        this.runner = new JobRunner(
                jobs, works, projections, transactions, faults, new NodeName(Optional.of("jobs of " + name)));
        this.outdated = new OutdatedModels(models, jobs, control, subscriptions, projections, transactions, faults);
    }

    private ShadowTables watched(ShadowTables tables) {
        return (ShadowTables) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ShadowTables.class}, (proxy, method, arguments) -> {
                    beforeTables.accept(method.getName());
                    try {
                        return method.invoke(tables, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Does something before each step on a job's tables, in its transaction; it is given the name of the step. */
    void beforeTables(Consumer<String> work) {
        beforeTables = work;
    }

    /** Does something before each transaction of a job. */
    void beforeTransactions(Runnable work) {
        beforeTransactions = work;
    }

    FollowingNode following() {
        return following;
    }

    JobControl control() {
        return control;
    }

    JobRunner runner() {
        return runner;
    }

    OutdatedModels outdated() {
        return outdated;
    }

    /** Works on a job in this thread, to its end. */
    Job work(Job job) {
        var claimed = runner.claim().orElseThrow(() -> new AssertionError("Nothing to claim."));
        runner.run(claimed);
        return look(job.id());
    }

    /** Works on whatever is to be claimed, in a thread of its own. */
    CompletableFuture<Void> workBeside() {
        var begun = new CountDownLatch(1);
        var work = CompletableFuture.runAsync(
                () -> {
                    var claimed = runner.claim();
                    begun.countDown();
                    claimed.ifPresent(runner::run);
                },
                threads);
        try {
            begun.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return work;
    }

    Job look(UUID job) {
        return control.find(job).orElseThrow();
    }

    /** Has the live read model come up to a position. */
    void follow(long position) {
        following.beatUntil(
                () -> following.subscriptions().one(AccountList.NAME).position() >= position);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        following.close();
    }
}
