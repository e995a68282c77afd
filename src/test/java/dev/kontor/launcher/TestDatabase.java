package dev.kontor.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * A new, empty database of its own for a test, in the PostgreSQL of the test run. No server is needed.
 *
 * <pre>{@code
 * try (TestDatabase database = TestDatabase.create()) {
 *     DataSource dataSource = database.dataSource();
 * }
 * }</pre>
 */
public final class TestDatabase implements AutoCloseable {

    private final Postgres postgres;
    private final String name;

    private TestDatabase(Postgres postgres, String name) {
        this.postgres = postgres;
        this.name = name;
    }

    /** Creates a database that the role {@value Postgres#ROLE} owns; starts PostgreSQL if need be. */
    public static TestDatabase create() {
        TestDatabase database = named(TestEnvironment.postgres());
        database.execute("create database " + database.name + " owner " + Postgres.ROLE);
        try {
            database.postgres.setUp(database.name);
        } catch (SQLException e) {
            throw new LaunchFailure("The database " + database.name + " was not set up", e);
        }
        return database;
    }

    /** Creates one that is like this now, but for settings of the database itself. Nobody may be connected to this one. */
    public TestDatabase copy() {
        TestDatabase copy = named(postgres);
        execute("create database %s template %s owner %s".formatted(copy.name, name, Postgres.ROLE));
        return copy;
    }

    private static TestDatabase named(Postgres postgres) {
        return new TestDatabase(
                postgres, "kontor_" + UUID.randomUUID().toString().replace("-", ""));
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its JDBC URL, without user and password. */
    public String jdbcUrl() {
        return postgres.jdbcUrl(name);
    }

    /** The role that owns it and that Kontor connects as. */
    public String user() {
        return Postgres.ROLE;
    }

    /** The role's password. */
    public String password() {
        return postgres.rolePassword().value();
    }

    /** Connections as the role that owns it; each one new, not pooled. */
    public DataSource dataSource() {
        return postgres.asRole(name);
    }

    /** Connections as the superuser, each one new, not pooled. */
    public DataSource superuserDataSource() {
        return postgres.asSuperuser(name);
    }

    /** Drops the database, whoever is still connected. */
    @Override
    public void close() {
        execute("drop database if exists " + name + " with (force)");
    }

    private void execute(String sql) {
        try (Connection connection = postgres.asSuperuser(Postgres.SUPERUSER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new LaunchFailure("Failed: " + sql, e);
        }
    }
}
