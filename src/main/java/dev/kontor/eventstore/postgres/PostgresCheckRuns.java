package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.check.CheckRun;
import dev.kontor.eventstore.check.CheckRuns;
import dev.kontor.eventstore.check.LogReport;
import dev.kontor.eventstore.command.Transactions;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Checks of the log in a table, each step in a transaction of its own. */
public class PostgresCheckRuns implements CheckRuns {

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "id", UUID.class,
            "status", String.class,
            "started_at", Instant.class,
            "seen_at", Instant.class,
            "ended_at", Instant.class,
            "report", String.class,
            "error", String.class);

    private static final String SELECT = """
            select id, case when status = 'RUNNING' and seen_at < clock_timestamp() - interval '1 minute'
                            then 'ABANDONED' else status end as status,
                   started_at, seen_at, ended_at, cast(report as text) as report, error
              from kontor.log_check
            """;

    private final Jsonb json = JsonbBuilder.create();
    private final EntityManager entities;
    private final Transactions transactions;

    /**
     * @param entities joins the transaction
     * @param transactions for each step
     */
    public PostgresCheckRuns(EntityManager entities, Transactions transactions) {
        this.entities = entities;
        this.transactions = transactions;
    }

    @Override
    public UUID begin(UUID id, long through) {
        return transactions.inNew(() -> {
            // two who begin at once meet here
            Rows.execute(entities, "lock table kontor.log_check in share row exclusive mode", Map.of());
            return runs(select(" order by started_at desc limit 1")).stream()
                    .filter(run -> run.status() == CheckRun.Status.RUNNING)
                    .map(CheckRun::id)
                    .findFirst()
                    .orElseGet(() -> insert(id, through));
        });
    }

    private UUID insert(UUID id, long through) {
        Rows.execute(
                entities,
                "insert into kontor.log_check (id, through, report) values (:id, :through, cast(:report as jsonb))",
                Map.of("id", id, "through", through, "report", json.toJson(LogReport.begun(through))));
        return id;
    }

    @Override
    public void note(UUID id, LogReport report) {
        transactions.inNew(() -> Rows.execute(entities, """
                update kontor.log_check set seen_at = clock_timestamp(), report = cast(:report as jsonb)
                 where id = :id
                """, Map.of("report", json.toJson(report), "id", id)));
    }

    @Override
    public void end(UUID id, @Nullable LogReport report, @Nullable String error) {
        transactions.inNew(() -> entities.createNativeQuery("""
                        update kontor.log_check
                           set seen_at = clock_timestamp(), ended_at = clock_timestamp(), error = cast(:error as text),
                               status = case when cast(:error as text) is null then 'DONE' else 'FAILED' end,
                               report = coalesce(cast(cast(:report as text) as jsonb), report)
                         where id = :id
                        """)
                .setParameter("error", error)
                .setParameter("report", report == null ? null : json.toJson(report))
                .setParameter("id", id)
                .executeUpdate());
    }

    @Override
    public Optional<CheckRun> find(UUID id) {
        return transactions.inNew(() ->
                runs(select(" where id = :id").setParameter("id", id)).stream().findFirst());
    }

    @Override
    public Optional<CheckRun> lastDone() {
        return transactions.inNew(() -> runs(select(" where status = 'DONE' order by ended_at desc limit 1")).stream()
                .findFirst());
    }

    @Override
    public List<CheckRun> latest(int limit) {
        return transactions.inNew(
                () -> runs(select(" order by started_at desc limit :limit").setParameter("limit", limit)));
    }

    private Query select(String which) {
        return Rows.query(entities, SELECT + which, COLUMNS);
    }

    private List<CheckRun> runs(Query query) {
        return Rows.of(query).stream().map(this::run).toList();
    }

    private CheckRun run(Tuple row) {
        return new CheckRun(
                row.get("id", UUID.class),
                CheckRun.Status.valueOf(row.get("status", String.class)),
                row.get("started_at", Instant.class),
                row.get("seen_at", Instant.class),
                row.get("ended_at", Instant.class),
                json.fromJson(row.get("report", String.class), LogReport.class),
                row.get("error", String.class));
    }
}
