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
        set(entities, "kontor.tenant", tenant);
    }

    /** Lets the current transaction see and write the rows of all tenants. */
    static void enterAll(EntityManager entities) {
        set(entities, "kontor.reach", "all");
    }

    private static void set(EntityManager entities, String setting, String value) {
        Rows.texts(entities, "select set_config(:setting, :value, true)", Map.of("setting", setting, "value", value));
    }
}
