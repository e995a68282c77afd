package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.flywaydb.core.Flyway;

/** A test's own database with an empty log, in the one PostgreSQL of the test run. */
final class Database implements AutoCloseable {

    static final Origin TENANT = new Origin("tenant", "user", "correlation", null, null);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final Node node;

    private Database(String name) {
        this.name = name;
        this.node = new Node(url(), Sample.serializer());
    }

    /** The server of the run, with an empty log to make others from. */
    private static final class Shared {
        static final Cluster CLUSTER = Cluster.create().start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close));
            run(CLUSTER.url(), "create database empty_log");
            migrate(url("empty_log"));
        }

        static String url(String database) {
            return CLUSTER.url().replace("/postgres?", "/" + database + "?");
        }
    }

    static Database create() {
        String name = "log_" + COUNT.incrementAndGet();
        run(Shared.CLUSTER.url(), "create database " + name + " template empty_log");
        return new Database(name);
    }

    static void migrate(String url) {
        Flyway.configure().dataSource(url, null, null).schemas("kontor").load().migrate();
    }

    Database sabotaged(Sabotage... sabotages) {
        for (Sabotage sabotage : sabotages) {
            sabotage.commit(url());
        }
        return this;
    }

    /** Asks or appends in a transaction of its own. */
    <T> T with(Function<EventStore, T> work) {
        return node.with(work);
    }

    Node node() {
        return node;
    }

    String name() {
        return name;
    }

    String url() {
        return Shared.url(name);
    }

    Actor actor() {
        return new Actor(node);
    }

    List<List<String>> ask(String sql) {
        return ask(url(), sql);
    }

    long count(String table) {
        return Long.parseLong(
                ask("select count(*) from kontor." + table).getFirst().getFirst());
    }

    void run(String sql) {
        run(url(), sql);
    }

    static void run(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError("Failed: " + sql, e);
        }
    }

    static List<List<String>> ask(String url, String sql) {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answer = new ArrayList<List<String>>();
            while (rows.next()) {
                var row = new ArrayList<String>();
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(rows.getString(column));
                }
                answer.add(row);
            }
            return answer;
        } catch (SQLException e) {
            throw new AssertionError("Failed: " + sql, e);
        }
    }

    @Override
    public void close() {
        node.close();
        run(Shared.CLUSTER.url(), "drop database " + name + " with (force)");
    }
}
