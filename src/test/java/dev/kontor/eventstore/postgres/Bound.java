package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/** A node whose transactions are bound to their threads, and an entity manager that joins them, as in a server. */
@SuppressWarnings("ThreadLocalUsage") // each node has its own, and lives as long as its test
public final class Bound implements Transactions {

    private final Node node;
    private final Origin origin;
    private final ThreadLocal<Deque<Node.Session>> sessions = ThreadLocal.withInitial(ArrayDeque::new);
    private final EntityManager entities;

    /** Transactions of a node, all for one origin. */
    public Bound(Node node, Origin origin) {
        this.node = node;
        this.origin = origin;
        this.entities = (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, given) -> {
                    try {
                        return method.invoke(session().entities(), given);
                    } catch (InvocationTargetException e) {
                        throw Optional.ofNullable(e.getCause()).orElse(e);
                    }
                });
    }

    /** Joins the transaction of the thread that uses it. */
    public EntityManager entities() {
        return entities;
    }

    /** The transaction that this thread is in. */
    public Node.Session session() {
        return sessions.get().getLast();
    }

    @Override
    public <T> T inNew(Supplier<T> work) {
        return node.call(origin, session -> {
            sessions.get().addLast(session);
            try {
                return work.get();
            } finally {
                sessions.get().removeLast();
            }
        });
    }

    @Override
    public <T> T inTenant(String tenant, Supplier<T> work) {
        return inNew(() -> {
            session().inTenant(tenant);
            return work.get();
        });
    }

    @Override
    public <T> T acrossTenants(Supplier<T> work) {
        return inNew(() -> {
            session().acrossTenants();
            return work.get();
        });
    }
}
