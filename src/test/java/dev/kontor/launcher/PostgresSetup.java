package dev.kontor.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a new PostgreSQL ready for Kontor: who may connect, the role, its database. May be done again. */
final class PostgresSetup {

    /** A password for everybody: on a machine that others use too, loopback alone protects nothing. */
    private static final String WHO_MAY_CONNECT = """
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Connection superuser;

    PostgresSetup(Connection superuser) {
        this.superuser = superuser;
    }

    void prepare(Path data, String rolePassword, String superuserPassword) throws SQLException, IOException {
        if (!exists("select 1 from pg_roles where rolname = ?", Postgres.ROLE)) {
            execute("create role " + Postgres.ROLE + " login nosuperuser nocreatedb nocreaterole");
        }
        setPassword(Postgres.ROLE, rolePassword);
        setPassword(Postgres.SUPERUSER, superuserPassword);
        if (!exists("select 1 from pg_database where datname = ?", Postgres.DATABASE)) {
            execute("create database " + Postgres.DATABASE + " owner " + Postgres.ROLE);
        }
        Files.writeString(data.resolve("pg_hba.conf"), WHO_MAY_CONNECT);
        execute("select pg_reload_conf()");
    }

    private void setPassword(String role, String password) throws SQLException {
        execute("alter role " + role + " password '" + password + "'");
    }

    private boolean exists(String query, String name) throws SQLException {
        try (PreparedStatement statement = superuser.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }
}
