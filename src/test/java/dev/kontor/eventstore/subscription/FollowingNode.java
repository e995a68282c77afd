package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.observation.FactSpans;
import dev.kontor.eventstore.observation.Untraced;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresDeadLetters;
import dev.kontor.eventstore.postgres.PostgresEventLog;
import dev.kontor.eventstore.postgres.PostgresFaults;
import dev.kontor.eventstore.postgres.PostgresLeases;
import dev.kontor.eventstore.postgres.PostgresSubscriptions;
import dev.kontor.eventstore.postgres.PostgresTransactions;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A node that follows the log, without its server: its transactions are sessions bound to their threads. */
@SuppressWarnings("ThreadLocalUsage") // each node has its own, and lives as long as its test
public final class FollowingNode implements AutoCloseable {

    /**
     * What a node knows.
     *
     * @param serializer of its facts
     * @param rows the entities that its projections keep
     */
    public record Domain(EventSerializer serializer, List<Class<?>> rows) {
        static final Domain SAMPLE = new Domain(Sample.serializer(), List.of());
    }

    static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);

    /** After so many dead letters in a row a subscription stops. */
    static final int MOST_PARKED = 10;

    private final Node node;
    private final ThreadLocal<Node.Session> sessions = new ThreadLocal<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final EntityManager entities = boundEntities();
    private final SubscriptionStore store;
    private final CurrentOrigin origin = new PerThread();
    private final Transactions translating = new PostgresTransactions();
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return FollowingNode.this.inNew(work);
        }

        @Override
        public <T> T acrossTenants(Supplier<T> work) {
            return FollowingNode.this.acrossTenants(work);
        }
    };
    private final SubscriptionEngine engine;
    private final Subscriptions subscriptions;
    private final DeadLetterQueue deadLetters;

    /** A node of this name, with these projections on its entity manager. */
    public FollowingNode(String jdbcUrl, String name, Function<FollowingNode, List<Projection>> projections) {
        this(jdbcUrl, name, Domain.SAMPLE, projections);
    }

    /** A node of another domain than the sample's. */
    public FollowingNode(
            String jdbcUrl, String name, Domain domain, Function<FollowingNode, List<Projection>> projections) {
        this(jdbcUrl, name, domain, projections, (self, sound) -> sound);
    }

    /** A node some guard of which may be missing. */
    FollowingNode(
            String jdbcUrl,
            String name,
            Function<FollowingNode, List<Projection>> projections,
            BiFunction<FollowingNode, SubscriptionStore, SubscriptionStore> sabotage) {
        this(jdbcUrl, name, Domain.SAMPLE, projections, sabotage);
    }

    private FollowingNode(
            String jdbcUrl,
            String name,
            Domain domain,
            Function<FollowingNode, List<Projection>> projections,
            BiFunction<FollowingNode, SubscriptionStore, SubscriptionStore> sabotage) {
        var serializer = domain.serializer();
        this.node = new Node(jdbcUrl, serializer, 12, "postgres", "postgres", domain.rows());
        this.store = sabotage.apply(this, new PostgresSubscriptions(entities, "60s"));
        var letters = new PostgresDeadLetters(entities);
        var faults = new PostgresFaults();
        var log = new PostgresEventLog(entities, serializer);
        var taker = new FactTaker(
                store, letters, faults, new FactScope(origin, new FactSpans(new Untraced(), new Untraced())));
        var batches = new Batches(store, log, taker, new ParkingBrake(store, MOST_PARKED), faults, transactions);
        var registry = new ProjectionRegistry(projections.apply(this), serializer.types());
        this.engine = new SubscriptionEngine(
                registry, name, store, new PostgresLeases(entities), batches, faults, transactions, threads);
        this.subscriptions = new Subscriptions(store, registry, transactions);
        this.deadLetters = new DeadLetterQueue(store, letters, log, taker, faults, registry, transactions);
    }

    /** Joins the transaction that the calling thread is in. */
    public EntityManager entities() {
        return entities;
    }

    public SubscriptionEngine engine() {
        return engine;
    }

    public Subscriptions subscriptions() {
        return subscriptions;
    }

    public DeadLetterQueue deadLetters() {
        return deadLetters;
    }

    ExecutorService threads() {
        return threads;
    }

    public Node node() {
        return node;
    }

    public CurrentOrigin origin() {
        return origin;
    }

    /** Runs work in a transaction of its own. */
    public <T> T inNew(Supplier<T> work) {
        return node.call(ORIGIN, session -> bound(session, work));
    }

    /** Runs work in a transaction of its own that sees and writes the rows of all tenants. */
    public <T> T acrossTenants(Supplier<T> work) {
        return node.callAcrossTenants(ORIGIN, session -> bound(session, work));
    }

    private <T> T bound(Node.Session session, Supplier<T> work) {
        var outer = sessions.get();
        sessions.set(session);
        try {
            return translating.inNew(work);
        } finally {
            sessions.set(outer);
        }
    }

    public void sql(String statement) {
        inNew(() -> entities.createNativeQuery(statement).executeUpdate());
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> ask(Class<T> type, String query) {
        return inNew(() -> (List<T>) entities.createNativeQuery(query, type).getResultList());
    }

    /** Appends and, as a server would, tells its own engine after the commit. */
    public List<Long> append(List<? extends Event> events) {
        var appended = node.call(ORIGIN, session -> session.store().append(events));
        engine.hear(told(events, appended.lastPosition()));
        return appended.positions();
    }

    static FactsAppended told(List<? extends Event> events, long last) {
        var types =
                events.stream().map(event -> event.getClass().getSimpleName()).collect(Collectors.toSet());
        return new FactsAppended(ORIGIN.tenant(), types, last);
    }

    /** Beats until a condition holds; fails after two minutes. */
    public void beatUntil(BooleanSupplier condition) {
        until(() -> {
            engine.tick();
            return condition.getAsBoolean();
        });
    }

    public static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 120_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new AssertionError("It did not come about within two minutes.");
            }
            LockSupport.parkNanos(5_000_000);
        }
    }

    /** Ends it as a killed one ends: the leases stay. */
    public void abandon() {
        threads.shutdownNow();
        node.close();
    }

    @Override
    public void close() {
        engine.stop();
        threads.shutdown();
        node.close();
    }

    private EntityManager boundEntities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(sessions.get().entities(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getTargetException();
                    }
                });
    }

    /** Requests are threads here. */
    private static final class PerThread extends CurrentOrigin {
        private final ThreadLocal<Origin> current = ThreadLocal.withInitial(() -> ORIGIN);

        @Override
        public Origin get() {
            return current.get();
        }

        @Override
        public <T> T during(Origin temporary, Supplier<T> work) {
            current.set(temporary);
            try {
                return work.get();
            } finally {
                current.remove();
            }
        }
    }
}
