package dev.kontor.eventstore.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The tables that have a tenant, whatever is in them: rows made up by the types of their columns. */
final class TenantTables {

    /** Only of tables: a view shows what its tables let it see. */
    private static final String TABLES = """
            select c.relname
              from pg_class c
              join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
             where c.relnamespace = 'kontor'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
             order by 1
            """;

    /** What a made-up row would have to know of the meaning of its columns. */
    private static final String CONSTRAINTS = """
            select format('alter table kontor.%I drop constraint %I', c.relname, k.conname)
              from pg_constraint k join pg_class c on c.oid = k.conrelid
             where k.connamespace = 'kontor'::regnamespace and k.contype in ('c', 'f')
            """;

    /** The columns that a row must have. */
    private static final String COLUMNS = """
            select column_name, data_type
              from information_schema.columns
             where table_schema = 'kontor' and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'
               and (is_nullable = 'NO' or column_name = 'tenant')
            """;

    private TenantTables() {}

    static List<String> names(Connection connection) throws SQLException {
        return column(connection, TABLES);
    }

    /** Takes away what refuses rows for what they mean; what keeps tenants apart stays. */
    static void forgetMeaning(Connection superuser) throws SQLException {
        for (String sql : column(superuser, CONSTRAINTS)) {
            execute(superuser, sql);
        }
    }

    /** The statement that inserts a made-up row of a tenant; its number makes it another than others. */
    static String insertion(Connection superuser, String table, String tenant, int number) throws SQLException {
        var columns = new ArrayList<String>();
        var values = new ArrayList<String>();
        try (var statement = superuser.prepareStatement(COLUMNS)) {
            statement.setString(1, table);
            var rows = statement.executeQuery();
            while (rows.next()) {
                columns.add(quoted(rows.getString(1)));
                values.add(
                        rows.getString(1).equals("tenant")
                                ? "'" + tenant + "'"
                                : value(rows.getString(2), tenant, number));
            }
        }
        return "insert into kontor.%s (%s) values (%s)"
                .formatted(quoted(table), String.join(", ", columns), String.join(", ", values));
    }

    /** Something of a type. */
    private static String value(String type, String tenant, int number) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "date" -> "current_date";
            case "boolean" -> "true";
            case "integer", "bigint", "numeric", "smallint", "double precision" -> Integer.toString(number);
            case "json", "jsonb", "ARRAY" -> "'{}'";
            case "bytea" -> "'\\x00'";
            default -> type.startsWith("timestamp") ? "now()" : "'%s %d'".formatted(tenant, number);
        };
    }

    static String quoted(String table) {
        return "\"" + table + "\"";
    }

    static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    static int execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    /** Whose rows a connection sees. */
    static List<String> tenantsIn(Connection connection, String table) throws SQLException {
        return column(connection, "select distinct tenant from kontor." + quoted(table) + " order by 1");
    }
}
