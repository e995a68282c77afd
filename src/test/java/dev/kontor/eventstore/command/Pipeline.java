package dev.kontor.eventstore.command;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.observation.Meter;
import dev.kontor.eventstore.observation.Untraced;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresHandledCommands;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import jakarta.validation.Validation;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A node's command pipeline without its server: each transaction is a session of the node, bound to its thread. */
@SuppressWarnings("ThreadLocalUsage") // each pipeline has its own, and lives as long as its test
public final class Pipeline implements AutoCloseable {

    /** Who sends the commands. */
    public static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);

    private final Node node;
    private final CommandBus bus;
    private final CurrentOrigin origin = new PerThread();
    private final ThreadLocal<Node.Session> sessions = new ThreadLocal<>();

    public Pipeline(MigratedDatabase database, int attempts, Function<EventStore, List<CommandHandler<?>>> handlers) {
        this(database, attempts, handlers, (figure, value, labels) -> {});
    }

    /** A pipeline whose figures go somewhere. */
    public Pipeline(
            MigratedDatabase database,
            int attempts,
            Function<EventStore, List<CommandHandler<?>>> handlers,
            Meter meter) {
        this(new Node(database.jdbcUrl(), Sample.serializer()), attempts, handlers, meter);
    }

    /** A pipeline of features that have these catalogs. */
    public static Pipeline of(
            MigratedDatabase database,
            List<? extends EventCatalog> catalogs,
            Function<EventStore, List<CommandHandler<?>>> handlers) {
        return of(database.jdbcUrl(), catalogs, handlers);
    }

    /** A pipeline of features that have these catalogs, on a database of which only the URL is known. */
    public static Pipeline of(
            String jdbcUrl,
            List<? extends EventCatalog> catalogs,
            Function<EventStore, List<CommandHandler<?>>> handlers) {
        var types = new EventTypes(catalogs);
        var serializer =
                new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
        return new Pipeline(new Node(jdbcUrl, serializer), 50, handlers, (figure, value, labels) -> {});
    }

    private Pipeline(Node node, int attempts, Function<EventStore, List<CommandHandler<?>>> handlers, Meter meter) {
        this.node = node;
        var validator = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
        this.bus = new CommandBus(
                new CommandHandlers(handlers.apply(new BoundStore())),
                new BoundCommands(),
                this::inNew,
                new RetryPolicy(attempts, 1, 20),
                validator,
                origin,
                meter,
                new Untraced());
    }

    public CommandBus bus() {
        return bus;
    }

    public Node node() {
        return node;
    }

    /** All facts so far, in order. */
    public List<EventEnvelope> facts() {
        return node.call(ORIGIN, session -> session.store().read(ContextQuery.everything()))
                .events();
    }

    /** The transactions of the pipeline, for others who need the same. */
    public <T> T inNew(Supplier<T> work) {
        return node.call(origin.get(), session -> {
            sessions.set(session);
            try {
                return work.get();
            } finally {
                sessions.remove();
            }
        });
    }

    /** The transaction that this thread is in. */
    public Node.Session session() {
        return sessions.get();
    }

    @Override
    public void close() {
        node.close();
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

    private final class BoundCommands implements HandledCommands {
        private HandledCommands bound() {
            return new PostgresHandledCommands(sessions.get().entities());
        }

        @Override
        public Optional<Handled> begin(String tenant, String commandId, String fingerprint) {
            return bound().begin(tenant, commandId, fingerprint);
        }

        @Override
        public void complete(String tenant, String commandId, Outcome outcome) {
            bound().complete(tenant, commandId, outcome);
        }
    }

    private final class BoundStore implements EventStore {
        private EventStore bound() {
            return sessions.get().store();
        }

        @Override
        public ContextSnapshot read(ContextQuery query) {
            return bound().read(query);
        }

        @Override
        public ContextSnapshot read(ContextQuery query, ContextVersion since) {
            return bound().read(query, since);
        }

        @Override
        public Appended appendAll(List<NewEvent> events, ContextQuery query, ContextVersion seen) {
            return bound().appendAll(events, query, seen);
        }

        @Override
        public Appended appendAll(List<NewEvent> events) {
            return bound().appendAll(events);
        }

        @Override
        public long watermark() {
            return bound().watermark();
        }

        @Override
        public String epoch() {
            return bound().epoch();
        }
    }
}
