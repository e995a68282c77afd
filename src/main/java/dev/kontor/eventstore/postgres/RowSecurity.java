package dev.kontor.eventstore.postgres;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What PostgreSQL's row level security lets a transaction see and write: one tenant's rows, or all, or none if nothing is
 * said. Said for the length of a transaction, never for longer: connections are shared.
 */
final class RowSecurity {

    private static final String ENTER = "select set_config('kontor.tenant', ?, true)";

    private RowSecurity() {}

    /** Lets the connection's transaction see and write a tenant's rows. */
    static void enter(Connection connection, String tenant) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setString(1, tenant);
            statement.execute();
        }
    }

    /** Lets the current transaction see and write a tenant's rows. */
    static void enter(EntityManager entities, String tenant) {
        Rows.texts(entities, "select set_config('kontor.tenant', :tenant, true)", Map.of("tenant", tenant));
    }

    /**
     * Lets the current transaction see and write the rows of all tenants. By a statement that is no query: a comparison of
     * read models chooses its isolation level after this, which must be before any query.
     */
    static void enterAll(EntityManager entities) {
        entities.createNativeQuery("set local kontor.reach = 'all'").executeUpdate();
    }
}
