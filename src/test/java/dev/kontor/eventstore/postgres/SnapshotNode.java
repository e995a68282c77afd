package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FoldedContext;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.snapshot.SnapshotFolds;
import dev.kontor.eventstore.snapshot.SnapshotWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/** A node that folds from snapshots and writes them on a thread of its own, as a server does. */
@SuppressWarnings("ThreadLocalUsage") // each node has its own, and lives as long as its test
final class SnapshotNode implements AutoCloseable {

    private final Node node;
    private final ThreadLocal<Node.Session> sessions = new ThreadLocal<>();
    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private final SnapshotFolds folds;

    /** @param capacity how many folds it keeps in memory */
    SnapshotNode(Database database, int capacity) {
        this.node = new Node(database.url(), Sample.serializer());
        var snapshots = new BoundSnapshots(() -> sessions.get().entities());
        var writer = new SnapshotWriter(snapshots, new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return in(session -> work.get());
            }
        });
        this.folds = new SnapshotFolds(
                store(),
                (query, after, upTo) -> past().read(query, after, upTo),
                snapshots,
                Sample.serializer().types(),
                () -> Database.TENANT,
                due -> writing.execute(() -> writer.write(due)),
                capacity);
    }

    /** Runs work in a transaction of its own, in which the folds take part. */
    <T> T in(Function<Node.Session, T> work) {
        return node.call(Database.TENANT, session -> {
            sessions.set(session);
            try {
                return work.apply(session);
            } finally {
                sessions.remove();
            }
        });
    }

    <R> FoldedContext<R> read(ContextModel<R> model) {
        return in(session -> folds.read(model));
    }

    ContextFolds folds() {
        return folds;
    }

    /** The store of the transaction that the thread is in. */
    EventStore store() {
        return (EventStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    try {
                        return method.invoke(sessions.get().store(), arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private PostgresPastContexts past() {
        return new PostgresPastContexts(sessions.get().entities(), Sample.serializer(), () -> Database.TENANT);
    }

    /** Waits until the snapshots that are due are written. */
    void settle() {
        try {
            writing.submit(() -> true).get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        settle();
        writing.shutdown();
        node.close();
    }
}
