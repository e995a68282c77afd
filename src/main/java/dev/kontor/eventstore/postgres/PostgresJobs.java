package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.Job;
import dev.kontor.eventstore.rebuild.Jobs;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Jobs in {@code kontor.subscription_job}. All times are by the database's clock. */
public class PostgresJobs implements Jobs {

    private static final String START = """
            insert into kontor.subscription_job as j
                (id, kind, subscription, projection_version, from_position, to_position, stream, position)
            values (gen_random_uuid(), :kind, :subscription, :version, :after, :goal, :stream, :after)
            on conflict (subscription) where status = 'RUNNING' do nothing
            returning %s
            """.formatted(JobRows.COLUMNS);

    // A row that is locked is being worked on, however long ago its lease was renewed.
    private static final String CLAIM = """
            update kontor.subscription_job j
               set owner = :node, leased_until = clock_timestamp() + %s
             where j.id = (select c.id
                             from kontor.subscription_job c
                             join unnest(cast(:names as text[]), cast(:versions as integer[])) as v (name, version)
                               on v.name = c.subscription and v.version = c.projection_version
                            where c.status = 'RUNNING' and c.id <> all (cast(:busy as uuid[]))
                              and (%s)
                            order by c.started_at
                            limit 1
                              for update of c skip locked)
            returning %s
            """.formatted(PostgresLeases.LENGTH, PostgresLeases.IS_OVER, JobRows.COLUMNS);

    private static final String ADVANCE = """
            update kontor.subscription_job
               set position = :position, to_position = :goal, events = :events, busy_micros = :busy,
                   leased_until = clock_timestamp() + %s, error = null
             where id = :id
            """.formatted(PostgresLeases.LENGTH);

    private static final String END = """
            update kontor.subscription_job
               set status = :status, error = :error, report = cast(:report as jsonb), ended_at = clock_timestamp(),
                   leased_until = null
             where id = :id
            """;

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresJobs(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Optional<Job> start(Job.Work work, long goal) {
        return one(query(START)
                .setParameter("kind", work.kind().name())
                .setParameter("subscription", work.subscription())
                .setParameter("version", work.version())
                .setParameter("after", work.after())
                .setParameter("goal", goal)
                .setParameter("stream", work.stream()));
    }

    @Override
    public Optional<Job> find(UUID job) {
        return one(query(select("j.id = :id")).setParameter("id", job));
    }

    @Override
    public Optional<Job> running(String subscription) {
        return one(query(select("j.subscription = :subscription and j.status = 'RUNNING'"))
                .setParameter("subscription", subscription));
    }

    @Override
    public List<Job> running() {
        return all(query(select("j.status = 'RUNNING'")));
    }

    @Override
    public List<Job> latest(String subscription, int limit) {
        return all(query(select("j.subscription = :subscription order by j.started_at desc limit :limit"))
                .setParameter("subscription", subscription)
                .setParameter("limit", limit));
    }

    @Override
    public Optional<Job> claim(String node, Map<String, Integer> versions, Set<UUID> busyWith) {
        var names = List.copyOf(versions.keySet());
        return one(query(CLAIM)
                .setParameter("node", node)
                .setParameter("names", ArrayLiteral.quoted(names))
                .setParameter(
                        "versions",
                        ArrayLiteral.plain(names.stream().map(versions::get).toList()))
                .setParameter("busy", ArrayLiteral.plain(busyWith)));
    }

    @Override
    public Optional<Job> lock(UUID job, @Nullable String node) {
        return one(query(select("j.id = :id and j.status = 'RUNNING' and (:node = '' or j.owner = :node) for update"))
                .setParameter("id", job)
                .setParameter("node", node == null ? "" : node));
    }

    @Override
    public void advance(UUID job, Job.Progress progress) {
        Rows.execute(
                entities,
                ADVANCE,
                Map.of(
                        "id", job,
                        "position", progress.position(),
                        "goal", progress.goal(),
                        "events", progress.events(),
                        "busy", progress.busy().toNanos() / 1000));
    }

    @Override
    public void note(UUID job, String error) {
        Rows.execute(
                entities,
                "update kontor.subscription_job set error = :error where id = :id",
                Map.of("error", error, "id", job));
    }

    @Override
    public void release(UUID job, String node) {
        Rows.execute(
                entities,
                "update kontor.subscription_job set leased_until = null where id = :id and owner = :node",
                Map.of("id", job, "node", node));
    }

    @Override
    public void end(UUID job, Job.Status status, @Nullable String error, @Nullable String report) {
        entities.createNativeQuery(END)
                .setParameter("status", status.name())
                .setParameter("error", error)
                .setParameter("report", report)
                .setParameter("id", job)
                .executeUpdate();
    }

    private static String select(String condition) {
        return "select " + JobRows.COLUMNS + " from kontor.subscription_job j where " + condition;
    }

    private Query query(String sql) {
        return Rows.query(entities, sql, JobRows.TYPES);
    }

    private static Optional<Job> one(Query query) {
        return all(query).stream().findFirst();
    }

    private static List<Job> all(Query query) {
        return Rows.of(query).stream().map(JobRows::job).toList();
    }
}
