package dev.kontor.benchmark;

import dev.kontor.launcher.Postgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Conditional append and context read at 1, 8 and 32 clients, on a small and a large log, beside a bare insert.
 *
 * <p>Arguments: rounds (5), seconds for each cell (2), facts in the large log (1000000), and with a pattern for what the
 * names of the cells begin with that run beside the bare inserts (all). In each round every cell runs
 * once, in random order; the small log is copied anew for each round so that it stays small. Before them all cells run
 * for {@link #WARM_UP} each, uncounted: on two cores, the compiler of a young JVM takes half of what is measured.
 * PostgreSQL makes its checkpoints when it would in production, at a gigabyte of its log or five minutes.
 */
public final class AppendBenchmark {

    private static final int SMALL = 10_000;
    private static final Duration WARM_UP = Duration.ofSeconds(6);
    private static final List<Integer> CLIENTS = List.of(1, 8, 32);
    private static final String BARE = "bare insert, JDBC";
    private static final String BARE_JPA = "bare insert, JPA";

    private static final String PLAIN = "append, large log";
    private static final String CHAINED = "append, chained log";

    private static final String OPEN_APPEND = "append, no row security";
    private static final String OPEN_READ = "read, no row security";

    private static final String NO_ROW_SECURITY = """
            do $$
            declare
                name text;
            begin
                for name in select tablename from pg_tables where schemaname = 'kontor' and rowsecurity loop
                    execute format('alter table kontor.%I disable row level security', name);
                end loop;
            end $$
            """;

    private static final String FLAT_APPEND = "append, log in one table";
    private static final String FLAT_READ = "read, log in one table";

    /** As it was before it had partitions, but for the rows of event ids, which have lost their index instead. */
    private static final String ONE_TABLE = """
            do $$
            declare
                meets text := pg_get_functiondef('kontor.meets'::regproc);
            begin
                create table kontor.flat (like kontor.event_log including all);
                insert into kontor.flat select * from kontor.event_log order by position;
                drop table kontor.event_log cascade;
                alter table kontor.flat rename to event_log;
                alter table kontor.event_log owner to kontor;
                alter table kontor.event_log add unique (event_id);
                alter table kontor.event_id drop constraint event_id_once;
                perform kontor.guard_log_partition('kontor.event_log');
                execute meets;
            end $$
            """;

    private record Cell(String name, int clients, Operation operation) {}

    private final Postgres postgres;
    private final Duration duration;
    private final String wanted;
    private final Results results = new Results();

    private AppendBenchmark(Postgres postgres, Duration duration, String wanted) {
        this.postgres = postgres;
        this.wanted = wanted;
        this.duration = duration;
    }

    /** Runs it; see the class. */
    public static void main(String... arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var duration =
                Duration.ofMillis((long) (1_000 * (arguments.length > 1 ? Double.parseDouble(arguments[1]) : 2)));
        int facts = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1_000_000;
        String wanted = arguments.length > 3 ? arguments[3] : "";
        Path directory = Files.createTempDirectory("kontor-bench");
        try (Postgres postgres = Postgres.start(directory, true)) {
            new AppendBenchmark(postgres, duration, wanted).run(rounds, facts);
        }
    }

    private void run(int rounds, int facts) {
        database("create database small owner kontor");
        database("create database large owner kontor");
        System.out.printf("filling %,d and %,d facts%n", SMALL, facts);
        Bank.fill(postgres, "small", SMALL);
        Bank.fill(postgres, "large", facts);
        execute("large", "vacuum analyze");
        database("create database open template large owner kontor");
        execute("open", NO_ROW_SECURITY);
        execute("open", "vacuum analyze");
        database("create database flat template large owner kontor");
        execute("flat", ONE_TABLE);
        execute("flat", "vacuum analyze");
        try (Bank large = new Bank(postgres, "large");
                Bank open = Bank.withoutRowSecurity(postgres, "open");
                Bank flat = new Bank(postgres, "flat")) {
            BareInsert.prepare(large.pool());
            chain(large, facts);
            for (int round = 0; round <= rounds; round++) {
                round(round, large, open, flat);
            }
        }
        System.out.println(
                results.table(CLIENTS, BARE, BARE_JPA, PLAIN, OPEN_APPEND, OPEN_READ, FLAT_APPEND, FLAT_READ));
    }

    /** How long a log that was there before the chain takes to be chained, and what the chain weighs. */
    private void chain(Bank large, int facts) {
        long start = System.nanoTime();
        large.chain();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("chained %,d facts in %.1f s, %,.0f per second%n", facts, seconds, facts / seconds);
        System.out.printf(
                "the log has %s, its keys %s, its chain %s%n",
                size("event_log"), size("event_key"), size("event_link"));
    }

    /** The first round warms up and does not count. */
    private void round(int round, Bank large, Bank open, Bank flat) {
        database("create database small%d template small owner kontor".formatted(round));
        try (Bank small = new Bank(postgres, "small" + round)) {
            var cells = cells(small, large, open, flat);
            Collections.shuffle(cells);
            for (Cell cell : cells) {
                var rate = rate(cell, round == 0 ? WARM_UP : duration, large);
                if (round > 0) {
                    results.add(cell.name(), cell.clients(), rate);
                }
            }
        }
        System.out.printf("round %d done%n", round);
    }

    private static Load.Rate rate(Cell cell, Duration duration, Bank large) {
        if (!cell.name().equals(CHAINED)) {
            return Load.run(cell.clients(), duration, cell.operation());
        }
        try (var timer = large.chaining()) {
            var rate = Load.run(cell.clients(), duration, cell.operation());
            timer.shutdownNow();
            return rate;
        }
    }

    private List<Cell> cells(Bank small, Bank large, Bank open, Bank flat) {
        var cells = new ArrayList<Cell>();
        for (int clients : CLIENTS) {
            cells.add(new Cell(BARE, clients, client -> BareInsert.byJdbc(large.pool())));
            cells.add(new Cell(BARE_JPA, clients, client -> large.bareJpa()));
            cells.add(new Cell(PLAIN, clients, client -> large.append(client, clients)));
            cells.add(new Cell(CHAINED, clients, client -> large.append(client, clients)));
            cells.add(new Cell(OPEN_APPEND, clients, client -> open.append(client, clients)));
            cells.add(new Cell(OPEN_READ, clients, client -> open.read()));
            cells.add(new Cell(FLAT_APPEND, clients, client -> flat.append(client, clients)));
            cells.add(new Cell(FLAT_READ, clients, client -> flat.read()));
            cells.add(new Cell("append, small log", clients, client -> small.append(client, clients)));
            cells.add(new Cell("append, stale version", clients, client -> large.appendStale(client, clients)));
            cells.add(new Cell("read and append, large log", clients, client -> large.decide(client, clients)));
            cells.add(new Cell("read, large log", clients, client -> large.read()));
            cells.add(new Cell("read, small log", clients, client -> small.read()));
        }
        cells.removeIf(cell -> !cell.name().startsWith("bare")
                && !cell.name().equals(PLAIN)
                && !cell.name().matches(wanted + ".*"));
        return cells;
    }

    private void database(String sql) {
        execute("postgres", sql);
    }

    private String size(String table) {
        var sql = "select pg_size_pretty(pg_total_relation_size('kontor.%s'))".formatted(table);
        try (Connection connection = postgres.asSuperuser("large").getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private void execute(String database, String sql) {
        try (Connection connection = postgres.asSuperuser(database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
