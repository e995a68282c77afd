package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.EventStoreContract;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import java.sql.SQLException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The store on PostgreSQL keeps the contract. */
class PostgresEventStoreIT extends EventStoreContract {

    private static final String STORE_AS_WRITTEN = """
            insert into kontor.event_log
                   (position, event_id, schema_version, tenant, event_type, user_id, correlation_id, payload)
            values (nextval('kontor.event_position'), gen_random_uuid(), :version, :tenant, :type, :user, :correlation,
                   cast(:payload as jsonb))
            returning position
            """;

    private static MigratedDatabase database;
    private static Node node;

    @BeforeAll
    static void startNode() {
        database = new MigratedDatabase();
        node = new Node(database.jdbcUrl(), Sample.serializer());
    }

    @AfterAll
    static void stopNode() {
        node.close();
        database.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        database.empty();
    }

    @Override
    protected <T> T inTransaction(Origin origin, Function<EventStore, T> work) {
        return node.call(origin, session -> work.apply(session.store()));
    }

    @Override
    protected EventLog.Slice readLog(long after, int limit) {
        return node.call(ACME, session -> session.log().readAfter(after, limit));
    }

    @Override
    protected long storeAsWritten(Origin origin, String type, int version, String payload) {
        return node.call(
                origin,
                session -> ((Number) session.entities()
                                .createNativeQuery(STORE_AS_WRITTEN, Long.class)
                                .setParameter("version", version)
                                .setParameter("tenant", origin.tenant())
                                .setParameter("type", type)
                                .setParameter("user", origin.user())
                                .setParameter("correlation", origin.correlationId())
                                .setParameter("payload", payload)
                                .getSingleResult())
                        .longValue());
    }
}
