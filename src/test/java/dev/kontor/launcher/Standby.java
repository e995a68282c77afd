package dev.kontor.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.locks.LockSupport;

/**
 * A streaming standby of a PostgreSQL that goes on meanwhile. The primary acknowledges no commit that the standby has not on
 * its disk; the standby applies it some time later.
 *
 * @param directory where its data is
 * @param server the standby
 */
record Standby(Path directory, Postgres server) {

    private static final String BEHIND = "3s";

    /**
     * Copies the primary and has it wait for the copy from now on.
     *
     * @param from where the data and the passwords of the primary are
     * @param to a new directory
     */
    static Standby of(Postgres primary, Path from, Path to) throws IOException, SQLException {
        try (var connection = primary.asSuperuser(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            allowReplication(from, statement);
            copy(from.resolve("secrets"), to.resolve("secrets"));
            backUp(statement, from.resolve("postgres"), to.resolve("postgres"));
            follow(primary, to.resolve("postgres"));
            var standby = new Standby(to, Postgres.resume(to));
            standby.beWaitedFor(connection);
            return standby;
        }
    }

    private static void allowReplication(Path primary, Statement statement) throws IOException, SQLException {
        Files.writeString(
                primary.resolve("postgres").resolve("pg_hba.conf"),
                "host replication all 127.0.0.1/32 scram-sha-256\n",
                StandardOpenOption.APPEND);
        statement.execute("select pg_reload_conf()");
    }

    /** As PostgreSQL's manual has it under "Making a Base Backup Using the Low Level API". */
    private static void backUp(Statement statement, Path from, Path to) throws IOException, SQLException {
        statement.execute("select pg_backup_start('standby', true)");
        copy(from, to);
        try (var label = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
            label.next();
            Files.writeString(to.resolve("backup_label"), label.getString(1));
        }
        Files.delete(to.resolve("postmaster.pid"));
        Files.delete(to.resolve("postmaster.opts"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                try {
                    Files.copy(path, to.resolve(from.relativize(path)));
                } catch (NoSuchFileException e) {
                    // the primary works on
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void follow(Postgres primary, Path data) throws IOException {
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                """
                primary_conninfo = 'host=127.0.0.1 port=%d user=%s password=%s'
                recovery_min_apply_delay = '%s'
                """.formatted(
                                primary.port(),
                                Postgres.SUPERUSER,
                                primary.superuserPassword().value(),
                                BEHIND),
                StandardOpenOption.APPEND);
    }

    private void beWaitedFor(Connection primary) throws SQLException {
        try (var statement = primary.createStatement()) {
            statement.execute("alter system set synchronous_standby_names = '*'");
            statement.execute("select pg_reload_conf()");
            while (!tells(statement, "select exists (select from pg_stat_replication where sync_state = 'sync')")) {
                LockSupport.parkNanos(50_000_000);
            }
        }
    }

    /** Whether it has more than it has applied. */
    boolean lags() throws SQLException {
        try (var connection = server.asSuperuser(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            return tells(statement, "select pg_last_wal_receive_lsn() > pg_last_wal_replay_lsn()");
        }
    }

    /** Makes it the primary, and waits until it is. A statement that waits itself would hold up what is yet to be applied. */
    void promote() throws SQLException {
        try (var connection = server.asSuperuser(Postgres.DATABASE).getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_promote(false)");
            while (tells(statement, "select pg_is_in_recovery()")) {
                LockSupport.parkNanos(20_000_000);
            }
        }
    }

    private static boolean tells(Statement statement, String question) throws SQLException {
        try (var answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
