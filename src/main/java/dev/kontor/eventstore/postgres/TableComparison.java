package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.ShadowTableException;
import dev.kontor.eventstore.rebuild.ShadowTables.Comparison;
import dev.kontor.eventstore.rebuild.ShadowTables.Difference;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Compares tables with those of the same names in another schema, row by row along their primary keys. */
final class TableComparison {

    /** Makes the statement that compares one table; for one without a primary key, none. */
    private static final String STATEMENT = """
            with given as (select cast(? as text) as schema, cast(? as text[]) as tables),
                 key as (
                   select a.attname, a.attnum
                     from given g
                     join pg_class t on t.relname = g.tables[1] and t.relnamespace = 'kontor'::regnamespace
                     join pg_index i on i.indrelid = t.oid and i.indisprimary
                     join pg_attribute a on a.attrelid = t.oid and a.attnum = any (i.indkey))
            select format($$
                     select cast(jsonb_build_object(%1$s) as text) as key,
                            case when l.%2$I is null then 'MISSING' when r.%2$I is null then 'SURPLUS'
                                 else 'DIFFERENT' end as kind,
                            coalesce((select string_agg(a.key, ',' order by a.key)
                               from jsonb_each(to_jsonb(l)) a join jsonb_each(to_jsonb(r)) b on a.key = b.key
                              where l.%2$I is not null and r.%2$I is not null and a.value is distinct from b.value),
                              '') as columns,
                            count(*) over () as differing
                       from kontor.%3$I l full join %4$I.%3$I r on (%5$s)
                      where l.%2$I is null or r.%2$I is null or to_jsonb(l) <> to_jsonb(r)
                      limit $$,
                     string_agg(format('%1$L, coalesce(l.%1$I, r.%1$I)', k.attname), ', ' order by k.attnum),
                     min(k.attname), g.tables[1], g.schema,
                     string_agg(format('l.%1$I = r.%1$I', k.attname), ' and '))
              from given g, key k
             group by g.schema, g.tables
            """;

    private static final Map<String, Class<?>> TYPES =
            Map.of("key", String.class, "kind", String.class, "columns", String.class, "differing", Long.class);

    private final EntityManager entities;
    private final String schema;
    private final int examples;

    /**
     * @param entities joins the caller's transaction
     * @param schema where the other tables are
     * @param examples how many differing rows of each table to name
     */
    TableComparison(EntityManager entities, String schema, int examples) {
        this.entities = entities;
        this.schema = schema;
        this.examples = examples;
    }

    List<Comparison> of(Collection<String> tables) {
        var comparisons = new ArrayList<Comparison>();
        for (String table : tables) {
            comparisons.add(of(table));
        }
        return comparisons;
    }

    private Comparison of(String table) {
        var statement = new Ddl(entities).texts(STATEMENT, schema, List.of(table));
        if (statement.isEmpty()) {
            throw new ShadowTableException(List.of("kontor." + table + " has no primary key to compare its rows by."));
        }
        var rows = Rows.of(Rows.query(entities, statement.getFirst() + examples, TYPES));
        long differing = rows.isEmpty() ? 0 : rows.getFirst().get("differing", Long.class);
        return new Comparison(
                table,
                differing,
                rows.stream().map(row -> difference(table, row)).toList());
    }

    private static Difference difference(String table, Tuple row) {
        var columns = row.get("columns", String.class);
        return new Difference(
                table,
                row.get("key", String.class),
                Difference.Kind.valueOf(row.get("kind", String.class)),
                columns.isEmpty() ? List.of() : Arrays.asList(columns.split(",")));
    }
}
