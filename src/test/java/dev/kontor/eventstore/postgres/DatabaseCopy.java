package dev.kontor.eventstore.postgres;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/** What a logical dump and its restore do to a migrated database, for servers that bring no pg_dump along. */
final class DatabaseCopy {

    private static final String TABLES = """
            select relname from pg_class
             where relnamespace = 'kontor'::regnamespace and relkind in ('r', 'p') and not relispartition
               and relname <> 'flyway_schema_history'
             order by 1
            """;

    private static final String SEQUENCES = """
            select sequencename, last_value from pg_sequences where schemaname = 'kontor' and last_value is not null
            """;

    private DatabaseCopy() {}

    /** Every row of every table, in the place of what is there. */
    static void tables(String from, String to) {
        var tables = names(from);
        tables.stream()
                .filter(table -> !names(to).contains(table))
                .forEach(table -> Database.run(to, "create table kontor." + table + " (" + columns(from, table) + ")"));
        try (var source = DriverManager.getConnection(from);
                var target = DriverManager.getConnection(to);
                var statement = target.createStatement()) {
            statement.execute("set session_replication_role = replica");
            for (String table : tables) {
                var rows = new ByteArrayOutputStream();
                source.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from kontor." + table + ") to stdout", rows);
                statement.execute("delete from kontor." + table);
                target.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy kontor." + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }

    /** How far sequences have come. */
    static void sequences(String from, String to) {
        Database.ask(from, SEQUENCES)
                .forEach(sequence -> Database.ask(
                        to, "select setval('kontor.%s', %s)".formatted(sequence.getFirst(), sequence.getLast())));
    }

    private static List<String> names(String url) {
        return Database.ask(url, TABLES).stream().map(List::getFirst).toList();
    }

    private static String columns(String url, String table) {
        return Database.ask(url, """
                        select string_agg(quote_ident(column_name) || ' ' || data_type, ', ' order by ordinal_position)
                          from information_schema.columns where table_schema = 'kontor' and table_name = '%s'
                        """.formatted(table)).getFirst().getFirst();
    }
}
