package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.JobFaults;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetters.Entity;
import dev.kontor.eventstore.subscription.DeadLetters.Fact;
import dev.kontor.eventstore.subscription.FactsAside;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What jobs could not apply, in {@code kontor.subscription_job_fault}. */
public class PostgresJobFaults implements JobFaults {

    private static final String PUT = """
            insert into kontor.subscription_job_fault
                   (job, position, event_id, event_type, tenant, entity, error, attempts, status)
            select :job, :position, :eventId, :eventType, :tenant, cast(:entity as text), :error, :attempts, :status
             where not exists (select from kontor.dead_letter
                                where subscription = :subscription and position = :position and status = 'DISCARDED')
            """;

    private static final String BLOCKED = """
            select distinct f.tenant, f.entity
              from unnest(cast(:tenants as text[]), cast(:entities as text[])) e (tenant, entity)
              join kontor.subscription_job_fault f on f.job = :job and f.tenant = e.tenant and f.entity = e.entity
            """;

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresJobFaults(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public long count(UUID job) {
        return Rows.number(
                entities, "select count(*) from kontor.subscription_job_fault where job = :job", Map.of("job", job));
    }

    @Override
    public FactsAside of(UUID job) {
        return new OfJob(job);
    }

    private final class OfJob implements FactsAside {
        private final UUID job;

        OfJob(UUID job) {
            this.job = job;
        }

        @Override
        public void put(Fact fact, String error, int attempts, DeadLetter.Status status) {
            FactsAsideRows.bind(entities.createNativeQuery(PUT), fact, error, attempts, status)
                    .setParameter("job", job)
                    .executeUpdate();
        }

        @Override
        public Set<Entity> blocked(String subscription, Collection<Entity> asked) {
            return FactsAsideRows.blocked(entities, BLOCKED, Map.of("job", job), asked);
        }
    }
}
