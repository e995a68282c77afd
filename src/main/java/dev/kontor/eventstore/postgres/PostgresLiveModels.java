package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.Job;
import dev.kontor.eventstore.rebuild.LiveModels;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** The live read models, in the tables of subscriptions and dead letters. */
public class PostgresLiveModels implements LiveModels {

    private static final String WAITING = """
            select s.name
              from kontor.subscription s
             where s.status = 'REBUILDING'
               and not exists (select from kontor.subscription_job j
                                where j.subscription = s.name
                                  and (j.status = 'RUNNING'
                                       or j.status = 'FAILED' and j.ended_at > clock_timestamp() - interval '1 minute'))
             order by s.name
            """;

    private static final String SETTLE = """
            update kontor.dead_letter
               set status = 'RESOLVED', reason = 'The read model was rebuilt.', settled_at = clock_timestamp()
             where subscription = :name and status in ('PARKED', 'HELD')
            """;

    private static final String TAKE_OVER = """
            insert into kontor.dead_letter
                   (subscription, position, event_id, event_type, tenant, entity, error, attempts, parked_at, status)
            select :name, f.position, f.event_id, f.event_type, f.tenant, f.entity, f.error, f.attempts, f.parked_at,
                   f.status
              from kontor.subscription_job_fault f
             where f.job = :job
            on conflict (subscription, position) do update
               set entity = excluded.entity, error = excluded.error, attempts = excluded.attempts,
                   status = excluded.status, parked_at = excluded.parked_at, reason = null, settled_at = null
            """;

    private static final String GO_ON = """
            update kontor.subscription
               set position = :position, projection_version = :version, failures = 0, parked_in_a_row = 0,
                   updated_at = clock_timestamp(),
                   status = case status when 'PAUSED' then 'PAUSED' else 'ACTIVE' end
             where name = :name
            """;

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresLiveModels(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<String> waiting() {
        return Rows.texts(entities, WAITING, Map.of());
    }

    @Override
    public void replaced(Job job, long position) {
        var name = job.work().subscription();
        Rows.execute(entities, SETTLE, Map.of("name", name));
        Rows.execute(entities, TAKE_OVER, Map.of("name", name, "job", job.id()));
        Rows.execute(
                entities,
                GO_ON,
                Map.of("name", name, "position", position, "version", job.work().version()));
    }
}
