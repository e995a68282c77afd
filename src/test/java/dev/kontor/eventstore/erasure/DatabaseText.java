package dev.kontor.eventstore.erasure;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * All that a database holds, as pg_dump writes it: every row of every table and materialised view of every schema that
 * is not PostgreSQL's own, by COPY. What pg_dump itself writes needs one of the server's version, which not every machine
 * has.
 *
 * @param jdbcUrl the database
 */
public record DatabaseText(String jdbcUrl) {

    private static final String TABLES = """
            select format('%I.%I', n.nspname, c.relname)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'm', 'p') and n.nspname !~ '^(pg_|information_schema)'
             order by 1
            """;

    /** Which of the texts each table has somewhere, in whatever case, and also as bytes. */
    public Map<String, List<String>> holding(Collection<String> texts) {
        var found = new TreeMap<String, List<String>>();
        try (var connection = DriverManager.getConnection(jdbcUrl)) {
            for (var table : tables(connection)) {
                var hits = in(copy(connection, table), texts);
                if (!hits.isEmpty()) {
                    found.put(table, hits);
                }
            }
            return found;
        } catch (SQLException | IOException e) {
            throw new AssertionError("The database cannot be read.", e);
        }
    }

    /** Which of the texts a content has somewhere, in whatever case, and also as bytes. */
    public static List<String> in(String content, Collection<String> texts) {
        var lower = content.toLowerCase(Locale.ROOT);
        return texts.stream()
                .filter(text -> forms(text).anyMatch(lower::contains))
                .toList();
    }

    private static Stream<String> forms(String text) {
        var lower = text.toLowerCase(Locale.ROOT);
        return Stream.of(
                lower,
                HexFormat.of().formatHex(lower.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(TABLES)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    private static String copy(Connection connection, String table) throws SQLException, IOException {
        var text = new StringWriter();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select * from " + table + ") to stdout", text);
        return text.toString();
    }
}
