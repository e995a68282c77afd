package dev.kontor.benchmark;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** The baseline: one row, as wide as a fact, into a table that has a primary key and nothing else. */
final class BareInsert {

    private static final String PAYLOAD =
            "{\"account\":\"account-12345\",\"day\":\"2026-11-01\",\"kind\":\"PRIVATE\",\"owner\":\"owner-12345\"}";

    private static final String COLUMNS =
            "insert into bare (event_id, schema_version, tenant, event_type, user_id, correlation_id, payload) values ";

    private BareInsert() {}

    static void prepare(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table if not exists bare (
                        position bigint generated always as identity primary key,
                        event_id uuid not null,
                        recorded_at timestamptz not null default clock_timestamp(),
                        schema_version integer not null,
                        tenant text not null,
                        event_type text not null,
                        user_id text not null,
                        correlation_id text not null,
                        payload jsonb not null)
                    """);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void byJdbc(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement(COLUMNS + "(?, 1, 'bench', ?, ?, ?, cast(? as jsonb))")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, "AccountOpened");
            statement.setString(3, "benchmark");
            statement.setString(4, "benchmark");
            statement.setString(5, PAYLOAD);
            statement.executeUpdate();
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int byJpa(EntityManager entities) {
        return entities.createNativeQuery(
                        COLUMNS + "(:id, 1, 'bench', :type, :user, :correlation, cast(:payload as jsonb))")
                .setParameter("id", UUID.randomUUID())
                .setParameter("type", "AccountOpened")
                .setParameter("user", "benchmark")
                .setParameter("correlation", "benchmark")
                .setParameter("payload", PAYLOAD)
                .executeUpdate();
    }
}
