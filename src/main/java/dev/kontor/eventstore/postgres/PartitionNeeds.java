package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.ArchiveRefusedException.Reason;
import dev.kontor.eventstore.archive.LogPartition;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** What still needs the facts of a partition, each as a text for the operator. */
record PartitionNeeds(EntityManager entities) {

    private static final String NEEDS = """
            select 'the log is complete up to position ' || w.watermark || ' only'
              from (select kontor.watermark() as watermark) w where w.watermark <= :last
            union all
            select 'the log is chained up to position ' || c.position || ' only'
              from (select coalesce(max(position), 0) as position from kontor.event_chained) c where c.position < :last
            union all
            select 'the log is counted up to position ' || c.position || ' only'
              from kontor.event_counted c where c.position < :last
            union all
            select 'the subscription ' || s.name || ' has come to position ' || s.position
              from kontor.subscription s where s.position < :last
            union all
            select 'the job ' || j.id || ' of ' || j.subscription || ' has come to position ' || j.position
              from kontor.subscription_job j
             where j.status = 'RUNNING' and j.position < :last and j.to_position >= :first
            union all
            select 'the dead letter ' || d.id || ' of ' || d.subscription || ' is not settled'
              from kontor.dead_letter d
             where d.status in ('PARKED', 'HELD') and d.position between :first and :last
            """;

    /** @throws ArchiveRefusedException if there is anything, with all of it */
    void requireNone(LogPartition partition) {
        var needs = Rows.texts(entities, NEEDS, Map.of("first", partition.first(), "last", partition.last()));
        if (!needs.isEmpty()) {
            throw new ArchiveRefusedException(
                    Reason.IN_USE,
                    "Positions %d to %d are still needed: %s."
                            .formatted(partition.first(), partition.last(), String.join(", ", needs)));
        }
    }
}
