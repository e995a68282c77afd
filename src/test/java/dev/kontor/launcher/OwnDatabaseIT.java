package dev.kontor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A test gets a database of its own without waiting for a server. */
class OwnDatabaseIT {

    @Test
    void eachDatabaseIsEmptyAndTheRolesOwn() throws SQLException {
        try (TestDatabase one = TestDatabase.create();
                TestDatabase other = TestDatabase.create()) {
            execute(one.dataSource(), "create table fact (id bigint)");

            String tablesOfThatName = "select count(*) from pg_tables where tablename = 'fact'";
            assertThat(ask(one.dataSource(), tablesOfThatName)).isEqualTo("1");
            assertThat(ask(other.dataSource(), tablesOfThatName)).isEqualTo("0");
        }
    }

    @Test
    void itIsThePostgresThatKontorIsMadeFor() throws SQLException {
        try (TestDatabase database = TestDatabase.create()) {
            assertThat(ask(database.dataSource(), "show server_version")).startsWith("18.");
            assertThat(ask(database.dataSource(), "select current_user")).isEqualTo(database.user());
            assertThat(ask(database.superuserDataSource(), "select current_user"))
                    .isEqualTo(Postgres.SUPERUSER);
        }
    }

    private static void execute(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(DataSource dataSource, String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
