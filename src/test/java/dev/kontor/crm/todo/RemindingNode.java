package dev.kontor.crm.todo;

import dev.kontor.crm.shared.access.Possessions;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.CommandHandler;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/** A node that reminds of todos, without its server. As a process of its own, it does so until it is killed. */
@SuppressWarnings("ThreadLocalUsage") // each node has its own, and lives as long as its test
public final class RemindingNode implements AutoCloseable {

    /** All that is known of reminding. */
    static final List<EventCatalog> CATALOGS = List.of(new TodoCatalog(), new UserCatalog());

    private final Pipeline pipeline;
    private final EntityManagerFactory unit;
    private final ThreadLocal<EntityManager> sessions = new ThreadLocal<>();
    private final EntityManager entities = (EntityManager) Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (proxy, method, arguments) -> {
                try {
                    return method.invoke(sessions().get(), arguments);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            });
    private final Transactions transactions = new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return RemindingNode.this.inNew(work);
        }
    };

    RemindingNode(String jdbcUrl, Function<EventStore, List<CommandHandler<?>>> handlers) {
        this.pipeline = Pipeline.of(jdbcUrl, CATALOGS, handlers);
        this.unit = ReadModelUnit.on(jdbcUrl + "&currentSchema=kontor");
    }

    static List<CommandHandler<?>> sound(EventStore store) {
        var decisions = new Decisions(store);
        return List.of(
                new CreateTodoHandler(decisions),
                new AssignTodoHandler(decisions, Possessions.ANYBODYS),
                new SetTodoDueHandler(decisions, Possessions.ANYBODYS),
                new CompleteTodoHandler(decisions, Possessions.ANYBODYS),
                new CancelTodoHandler(decisions, Possessions.ANYBODYS),
                new RemindOfTodoHandler(decisions));
    }

    private ThreadLocal<EntityManager> sessions() {
        return sessions;
    }

    /** Runs work in a transaction of the read model. */
    <T> T inNew(Supplier<T> work) {
        return unit.callInTransaction(session -> {
            sessions.set(session);
            try {
                return work.get();
            } finally {
                sessions.remove();
            }
        });
    }

    Pipeline pipeline() {
        return pipeline;
    }

    /** One beat of the timer. */
    void remind(Instant now) {
        new TodoReminders(new LateTodos(entities), pipeline.bus(), new CurrentOrigin(), transactions).remind(now);
    }

    /** What is late and not reminded of by the read model. */
    List<LateTodo> late(Instant now) {
        return inNew(() -> new LateTodos(entities).take(now, null, 1000));
    }

    /** Brings the read model on, over these facts. */
    void project(List<EventEnvelope> facts) {
        var projection = new TodoProjection(new EntityRows(entities), new TodoDeadlines(entities));
        var handlers = new ProjectionRegistry(List.of(projection), new EventTypes(CATALOGS))
                .named(projection.name())
                .orElseThrow();
        inNew(() -> {
            facts.forEach(handlers::apply);
            return facts;
        });
    }

    @Override
    public void close() {
        unit.close();
        pipeline.close();
    }

    /** Arguments: JDBC URL, and the instant that it is. */
    public static void main(String[] arguments) {
        var node = new RemindingNode(arguments[0], RemindingNode::sound);
        while (true) {
            node.remind(Instant.parse(arguments[1]));
            LockSupport.parkNanos(20_000_000);
        }
    }
}
