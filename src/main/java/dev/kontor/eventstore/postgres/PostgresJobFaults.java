package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.JobFaults;
import dev.kontor.eventstore.subscription.DeadLetters.Entity;
import dev.kontor.eventstore.subscription.DeadLetters.Fact;
import dev.kontor.eventstore.subscription.FactsAside;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What jobs could not apply, in {@code kontor.subscription_job_fault}. */
public class PostgresJobFaults implements JobFaults {

    private static final String PUT = """
            insert into kontor.subscription_job_fault
                   (job, position, event_id, event_type, tenant, entity, error, attempts, status)
            select :job, :position, :event_id, :event_type, :tenant, cast(:entity as text), :error, :attempts, :status
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
        return ((Number) entities.createNativeQuery(
                                "select count(*) from kontor.subscription_job_fault where job = :job", Long.class)
                        .setParameter("job", job)
                        .getSingleResult())
                .longValue();
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
        public void park(Fact fact, String error, int attempts) {
            put(fact, error, attempts, "PARKED");
        }

        @Override
        public void hold(Fact fact) {
            put(fact, "Held behind an earlier fact of the same entity.", 0, "HELD");
        }

        private void put(Fact fact, String error, int attempts, String status) {
            entities.createNativeQuery(PUT)
                    .setParameter("job", job)
                    .setParameter("position", fact.position())
                    .setParameter("event_id", fact.eventId())
                    .setParameter("event_type", fact.eventType())
                    .setParameter("tenant", fact.tenant())
                    .setParameter("entity", fact.entity())
                    .setParameter("error", error)
                    .setParameter("attempts", attempts)
                    .setParameter("status", status)
                    .setParameter("subscription", fact.subscription())
                    .executeUpdate();
        }

        @Override
        public Set<Entity> blocked(String subscription, Collection<Entity> asked) {
            if (asked.isEmpty()) {
                return Set.of();
            }
            var all = List.copyOf(asked);
            var query = Rows.query(entities, BLOCKED, Map.of("tenant", String.class, "entity", String.class))
                    .setParameter("job", job)
                    .setParameter(
                            "tenants",
                            ArrayLiteral.quoted(all.stream().map(Entity::tenant).toList()))
                    .setParameter(
                            "entities",
                            ArrayLiteral.quoted(all.stream().map(Entity::id).toList()));
            return Rows.of(query).stream()
                    .map(row -> new Entity(row.get("tenant", String.class), row.get("entity", String.class)))
                    .collect(Collectors.toSet());
        }
    }
}
