package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Connections that go from one tenant's request to the next. */
class TenantConnectionsIT {

    private final MigratedDatabase database = MigratedDatabase.withWalls();
    private final HikariDataSource pool = new HikariDataSource();
    private Optional<String> tenant = Optional.empty();
    private TenantConnections connections;

    @BeforeEach
    void giveTwoTenantsARow() throws SQLException {
        try (var superuser = database.superuser().getConnection()) {
            TenantTables.execute(superuser, TenantTables.insertion(superuser, "contact", "acme", 1));
            TenantTables.execute(superuser, TenantTables.insertion(superuser, "contact", "other", 2));
        }
        pool.setJdbcUrl(database.jdbcUrl());
        // the next request gets the connection of the last
        pool.setMaximumPoolSize(1);
        connections = new TenantConnections(() -> tenant);
        connections.configure(Map.of("hibernate.connection.datasource", pool));
    }

    @AfterEach
    void close() {
        pool.close();
        database.close();
    }

    private List<String> seen() throws SQLException {
        var connection = connections.getConnection();
        try {
            return TenantTables.tenantsIn(connection, "contact");
        } finally {
            connections.closeConnection(connection);
        }
    }

    @Test
    void eachRequestSeesItsOwnTenantAndLeavesNothingBehind() throws SQLException {
        for (int round = 0; round < 10; round++) {
            tenant = Optional.of("acme");
            assertThat(seen()).containsExactly("acme");
            tenant = Optional.of("other");
            assertThat(seen()).containsExactly("other");
            tenant = Optional.empty();
            assertThat(seen()).isEmpty();
        }
    }

    @Test
    void aCallersOwnTransactionIsLeftToTheCaller() throws SQLException {
        pool.setAutoCommit(false);
        tenant = Optional.of("acme");
        Connection connection = connections.getConnection();
        TenantTables.execute(connection, "delete from kontor.contact");
        connection.commit();
        assertThat(TenantTables.tenantsIn(connection, "contact")).isEmpty();
        connections.closeConnection(connection);

        tenant = Optional.of("other");
        assertThat(seen()).containsExactly("other");
        try (var superuser = database.superuser().getConnection()) {
            assertThat(TenantTables.tenantsIn(superuser, "contact")).containsExactly("other");
        }
    }

    @Test
    void aConnectionThatCannotBeEnteredIsGivenBack() throws SQLException {
        tenant = Optional.of("a\0b");
        for (int round = 0; round < 3; round++) {
            assertThat(entering()).isNotEmpty();
        }
        tenant = Optional.of("acme");
        assertThat(seen()).containsExactly("acme");
    }

    private String entering() {
        try {
            seen();
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
