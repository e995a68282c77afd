package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.ShadowTableException;
import dev.kontor.eventstore.rebuild.ShadowTables;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shadow tables in a schema of each job's own, {@code kontor_rebuild_} and its id: found first while a job writes. */
public class PostgresShadowTables implements ShadowTables {

    /** How long queries that come later may have to wait behind one that still reads the old tables. */
    private static final String PATIENCE = "1s";

    /**
     * Whoever writes to a table holds this lock on it until the transaction ends, and whoever only reads does not. The
     * tables of jobs change with every step of a job.
     */
    private static final String WRITTEN = """
            select c.relname
              from pg_locks l join pg_class c on c.oid = l.relation
             where l.pid = pg_backend_pid() and l.locktype = 'relation' and l.mode = 'RowExclusiveLock' and l.granted
               and c.relkind in ('r', 'p') and c.relnamespace = cast('kontor' as regnamespace)
               and c.relname not in ('subscription_job', 'subscription_job_fault')
            """;

    private final EntityManager entities;
    private final Ddl ddl;

    /** @param entities joins the caller's transaction */
    public PostgresShadowTables(EntityManager entities) {
        this.entities = entities;
        this.ddl = new Ddl(entities);
    }

    private static String schema(UUID job) {
        return "kontor_rebuild_" + job.toString().replace("-", "");
    }

    private TableCopies copies(UUID job, Set<String> tables) {
        return new TableCopies(ddl, schema(job), tables.stream().sorted().toList());
    }

    private static String names(String schema, Set<String> tables) {
        return new TreeSet<>(tables)
                .stream()
                        .map(table -> "%s.\"%s\"".formatted(schema, table.replace("\"", "\"\"")))
                        .collect(Collectors.joining(", "));
    }

    @Override
    public void create(UUID job, Set<String> tables) {
        var copies = copies(job, tables);
        var obstacles = copies.obstacles();
        if (!obstacles.isEmpty()) {
            throw new ShadowTableException(obstacles);
        }
        ddl.run("create schema " + schema(job));
        new SearchPath(entities).enter(schema(job));
        copies.create();
        new SearchPath(entities).leave();
    }

    @Override
    public void enter(UUID job) {
        new SearchPath(entities).enter(schema(job));
    }

    @Override
    public void leave() {
        new SearchPath(entities).leave();
    }

    @Override
    public Set<String> written() {
        entities.flush();
        return Set.copyOf(Rows.texts(entities, WRITTEN, Map.of()));
    }

    @Override
    public void analyse(UUID job, Set<String> tables) {
        ddl.run("set local statement_timeout = 0");
        ddl.run("analyze " + names(schema(job), tables));
    }

    @Override
    public void swap(UUID job, Set<String> tables) {
        var live = names(SchemaMigration.SCHEMA, tables);
        var copies = copies(job, tables);
        // before the tables are locked: what follows the lock must be quick
        copies.grant();
        ddl.run(List.of(
                "set local lock_timeout = '" + PATIENCE + "'",
                "lock table " + live + " in access exclusive mode",
                "set local lock_timeout to default",
                "drop table " + live));
        ddl.run(tables.stream()
                .sorted()
                .map(table -> "alter table %s set schema %s"
                        .formatted(names(schema(job), Set.of(table)), SchemaMigration.SCHEMA))
                .toList());
        ddl.run("drop schema " + schema(job));
    }

    @Override
    public void drop(UUID job) {
        ddl.run("drop schema if exists " + schema(job) + " cascade");
    }

    @Override
    public void freeze() {
        ddl.run("set transaction isolation level repeatable read");
    }

    @Override
    public List<Comparison> compare(UUID job, Set<String> tables, int examples) {
        ddl.run("set local statement_timeout = 0");
        return new TableComparison(entities, schema(job), examples).of(new TreeSet<>(tables));
    }
}
