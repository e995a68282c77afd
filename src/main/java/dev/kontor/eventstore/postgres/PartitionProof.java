package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.ArchiveRefusedException.Reason;
import dev.kontor.eventstore.archive.LogPartition;
import jakarta.persistence.EntityManager;
import java.util.Map;

/** Compares the facts of a partition, attached or not, with the links of the chain, which stay where they are. */
record PartitionProof(EntityManager entities) {

    private static final Map<String, Class<?>> COLUMNS = Map.of("facts", Long.class, "broken", Long.class);

    /**
     * How many facts the partition has, all of which the chain vouches for, and no other.
     *
     * @param table where they are, with its schema
     * @throws ArchiveRefusedException if one was changed, removed or inserted
     */
    long factsOf(LogPartition partition, String table) {
        var row = Rows.of(Rows.query(entities, comparison(table), COLUMNS)
                        .setParameter("first", partition.first())
                        .setParameter("last", partition.last()))
                .getFirst();
        Long broken = row.get("broken", Long.class);
        if (broken != null) {
            throw new ArchiveRefusedException(
                    Reason.BROKEN,
                    "The facts of %s are not those that the chain vouches for: the first that was changed, removed or inserted is at position %d."
                            .formatted(table, broken));
        }
        return row.get("facts", Long.class);
    }

    private static String comparison(String table) {
        return """
            with fact as (
                select e.position, e.tenant, %s as digest from %s e
            ), link as (
                select l.position, l.tenant, l.hash, lag(l.hash) over (partition by l.tenant order by l.position) as before
                  from kontor.event_link l
                 where l.position >= :first and l.position <= :last
            )
            select count(fact.position) as facts,
                   min(coalesce(fact.position, link.position)) filter (where fact.position is null
                       or link.position is null or fact.tenant <> link.tenant
                       or link.hash <> sha256(coalesce(link.before,
                              (select b.hash from kontor.event_link b
                                where b.tenant = link.tenant and b.position < :first
                                order by b.position desc limit 1),
                              decode(repeat('00', 32), 'hex')) || fact.digest)) as broken
              from fact full join link on link.position = fact.position
            """.formatted(FactDigest.SQL, table);
    }
}
