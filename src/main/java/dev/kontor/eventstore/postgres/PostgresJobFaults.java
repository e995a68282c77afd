package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.JobFaults;
import jakarta.persistence.EntityManager;
import java.util.UUID;

/** What jobs could not apply, in {@code kontor.subscription_job_fault}. */
public class PostgresJobFaults implements JobFaults {

    private static final String ADD = """
            insert into kontor.subscription_job_fault
                   (job, position, event_id, event_type, tenant, entity, error, attempts, status)
            values (:job, :position, :event_id, :event_type, :tenant, cast(:entity as text), :error, :attempts, :status)
            """;

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresJobFaults(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(UUID job, Fault fault) {
        entities.createNativeQuery(ADD)
                .setParameter("job", job)
                .setParameter("position", fault.position())
                .setParameter("event_id", fault.eventId())
                .setParameter("event_type", fault.eventType())
                .setParameter("tenant", fault.tenant())
                .setParameter("entity", fault.entity())
                .setParameter("error", fault.error())
                .setParameter("attempts", fault.attempts())
                .setParameter("status", fault.held() ? "HELD" : "PARKED")
                .executeUpdate();
    }

    @Override
    public long count(UUID job) {
        return number(entities.createNativeQuery(
                        "select count(*) from kontor.subscription_job_fault where job = :job", Long.class)
                .setParameter("job", job)
                .getSingleResult());
    }

    @Override
    public boolean concern(UUID job, String tenant, String entity) {
        return number(entities.createNativeQuery("""
                        select count(*) from kontor.subscription_job_fault
                         where job = :job and tenant = :tenant and entity = :entity
                        """, Long.class)
                        .setParameter("job", job)
                        .setParameter("tenant", tenant)
                        .setParameter("entity", entity)
                        .getSingleResult())
                > 0;
    }

    private static long number(Object result) {
        return ((Number) result).longValue();
    }
}
