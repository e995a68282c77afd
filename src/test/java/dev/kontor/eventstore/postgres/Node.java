package dev.kontor.eventstore.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.jpa.HibernatePersistenceProvider;

/** A Kontor node without its server: a pool, JPA and stores that join whatever transaction a test opens. */
public final class Node implements AutoCloseable {

    private final HikariDataSource pool;
    private final EntityManagerFactory factory;
    private final EventSerializer serializer;
    private final Incarnations incarnations = new Incarnations();
    private volatile String idleLimit = "60s";
    private volatile boolean enters = true;

    public Node(String jdbcUrl, EventSerializer serializer) {
        this(jdbcUrl, serializer, 40);
    }

    public Node(String jdbcUrl, EventSerializer serializer, int connections) {
        this(jdbcUrl, serializer, connections, "postgres", "postgres");
    }

    public Node(String jdbcUrl, EventSerializer serializer, int connections, String user, String password) {
        this(jdbcUrl, serializer, connections, user, password, List.of());
    }

    /** @param rows the entities that projections on it keep */
    public Node(
            String jdbcUrl,
            EventSerializer serializer,
            int connections,
            String user,
            String password,
            List<Class<?>> rows) {
        this.serializer = serializer;
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        // as payara/commands sets it for the server's pool
        config.addDataSourceProperty("options", "-c plan_cache_mode=force_generic_plan -c search_path=kontor");
        config.setAutoCommit(false);
        this.pool = new HikariDataSource(config);
        var persistence = new PersistenceConfiguration("node")
                .provider(HibernatePersistenceProvider.class.getName())
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .property("jakarta.persistence.nonJtaDataSource", pool)
                .property("hibernate.dialect", "org.hibernate.dialect.PostgreSQLDialect")
                .validationMode(ValidationMode.NONE)
                .property("hibernate.connection.provider_disables_autocommit", "true")
                // as persistence.xml sets them for the server
                .property(
                        "hibernate.physical_naming_strategy",
                        "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
                .property("hibernate.jdbc.batch_size", "100")
                .property("hibernate.order_inserts", "true")
                .property("hibernate.order_updates", "true");
        rows.forEach(persistence::managedClass);
        this.factory = persistence.createEntityManagerFactory();
    }

    /** Has PostgreSQL end transactions that append and then idle for longer. */
    public Node withIdleLimit(String limit) {
        idleLimit = limit;
        return this;
    }

    /** Tells PostgreSQL no tenant, for a database without row level security. */
    public Node withoutRowSecurity() {
        enters = false;
        return this;
    }

    /** Opens a transaction that a test commits or rolls back by hand. */
    public Session begin(Origin origin) {
        return begin(origin, entities -> enter(entities, origin));
    }

    /** Opens one with another isolation, which has to be said before anything is asked. */
    Session begin(Origin origin, String isolation) {
        return begin(origin, entities -> {
            entities.createNativeQuery("set transaction isolation level " + isolation)
                    .executeUpdate();
            enter(entities, origin);
        });
    }

    private Session begin(Origin origin, Consumer<EntityManager> entering) {
        return new Session(factory.createEntityManager(), origin, entering);
    }

    private void enter(EntityManager entities, Origin origin) {
        if (enters) {
            RowSecurity.enter(entities, origin.tenant());
        }
    }

    /** Runs work in a transaction of its own. */
    public <T> T call(Origin origin, Function<Session, T> work) {
        return call(begin(origin), work);
    }

    /** Runs work in a transaction of its own that sees and writes the rows of all tenants. */
    public <T> T callAcrossTenants(Origin origin, Function<Session, T> work) {
        return call(begin(origin, RowSecurity::enterAll), work);
    }

    private static <T> T call(Session opened, Function<Session, T> work) {
        try (opened) {
            T result = work.apply(opened);
            opened.commit();
            return result;
        }
    }

    /** Asks the store, or appends, in a transaction of its own and for the tests' tenant. */
    <T> T with(Function<EventStore, T> work) {
        return call(Database.TENANT, session -> work.apply(session.store()));
    }

    public HikariDataSource pool() {
        return pool;
    }

    @Override
    public void close() {
        factory.close();
        pool.close();
    }

    /** One transaction and the store in it. */
    public final class Session implements AutoCloseable {

        private final EntityManager entities;
        private final List<FactsAppended> heard = new CopyOnWriteArrayList<>();
        private final PostgresEventStore store;
        private final PostgresEventLog log;

        private Session(EntityManager entities, Origin origin, Consumer<EntityManager> entering) {
            this.entities = entities;
            Supplier<Origin> who = () -> origin;
            this.store = new PostgresEventStore(entities, serializer, who, heard::add, idleLimit, incarnations);
            this.log = new PostgresEventLog(entities, serializer);
            entities.getTransaction().begin();
            entering.accept(entities);
        }

        public PostgresEventStore store() {
            return store;
        }

        public PostgresEventLog log() {
            return log;
        }

        public EntityManager entities() {
            return entities;
        }

        /** Has the rest of the transaction see and write the rows of all tenants. */
        void acrossTenants() {
            RowSecurity.enterAll(entities);
        }

        /** Has the rest of the transaction see and write the rows of another tenant. */
        void inTenant(String tenant) {
            RowSecurity.enter(entities, tenant);
        }

        /** What the store's listener has heard in this transaction. */
        public List<FactsAppended> heard() {
            return List.copyOf(heard);
        }

        public void commit() {
            entities.getTransaction().commit();
        }

        public void rollback() {
            entities.getTransaction().rollback();
        }

        @Override
        public void close() {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
            entities.close();
        }
    }
}
