package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.ArchiveRefusedException.Reason;
import dev.kontor.eventstore.archive.LogPartition;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;

/** Moves a partition out of the log and back, in the caller's transaction. */
record PartitionMoves(EntityManager entities) {

    private static final String FORGET_TYPES = "delete from kontor.archived_type where first_position = :first";

    private static final String NOTE_TYPES = """
            insert into kontor.archived_type (first_position, tenant, event_type, facts)
            select :first, tenant, event_type, count(*) from kontor.event_log
             where position >= :first and position <= :last
             group by tenant, event_type
            """;

    private static final String SAY = """
            update kontor.log_partition set state = :state, facts = :facts, changed_at = clock_timestamp()
             where first_position = :first
            """;

    /**
     * One move at a time. This lock comes before that of the log, here and where partitions are made; who waits for the
     * log for a second gives up, since others wait behind.
     */
    static void begin(EntityManager entities) {
        new Ddl(entities)
                .run(List.of(
                        "set local lock_timeout = '1s'",
                        "lock table kontor.log_partition in share row exclusive mode"));
    }

    /**
     * Keeps others from moving this partition until the transaction ends, which may read all of it. Partitions can be made
     * meanwhile.
     */
    static void claim(EntityManager entities, long first) {
        new Ddl(entities)
                .run(List.of(
                        "set local lock_timeout = '1s'",
                        "set local statement_timeout = 0",
                        "select from kontor.log_partition where first_position = " + first + " for update"));
    }

    static String online(LogPartition partition) {
        return "kontor." + name(partition);
    }

    private static String archived(LogPartition partition) {
        return "kontor_archive." + name(partition);
    }

    private static String name(LogPartition partition) {
        return "event_log_" + partition.first();
    }

    /** Writes down what facts there are, for those who ask for facts of some types; nobody looks before it is archived. */
    void noteTypes(LogPartition partition) {
        Rows.execute(entities, FORGET_TYPES, Map.of("first", partition.first()));
        Rows.execute(entities, NOTE_TYPES, Map.of("first", partition.first(), "last", partition.last()));
    }

    /** @param facts how many there are */
    boolean detach(LogPartition partition, long facts) {
        // before anything is needed again, all wait
        new Ddl(entities).run("lock table kontor.event_log in access exclusive mode");
        new PartitionNeeds(entities).requireNone(partition);
        new Ddl(entities)
                .run(List.of(
                        "alter table kontor.event_log detach partition " + online(partition),
                        "alter table " + online(partition) + " set schema kontor_archive"));
        say(partition, LogPartition.State.ARCHIVED, facts);
        return true;
    }

    boolean attach(LogPartition partition) {
        requireTable(partition);
        // whoever has a hand in it is kept out until it is part of the log, which refuses changes
        new Ddl(entities).run("lock table " + archived(partition) + " in access exclusive mode");
        long facts = new PartitionProof(entities).factsOf(partition, archived(partition));
        begin(entities);
        new Ddl(entities)
                .run(List.of(
                        "alter table " + archived(partition) + " set schema kontor",
                        "select kontor.guard_log_partition('" + online(partition) + "')",
                        attachment(partition)));
        say(partition, LogPartition.State.ONLINE, facts);
        return true;
    }

    /** The first has no lower bound, as it was before there were others. */
    private static String attachment(LogPartition partition) {
        return "alter table kontor.event_log attach partition %s for values from (%s) to (%d)"
                .formatted(
                        online(partition),
                        partition.first() == 1 ? "minvalue" : Long.toString(partition.first()),
                        partition.last() + 1);
    }

    private void requireTable(LogPartition partition) {
        long there = Rows.number(
                entities,
                "select count(*) from (select to_regclass(:name) as oid) t where oid is not null",
                Map.of("name", archived(partition)));
        if (there == 0) {
            throw new ArchiveRefusedException(
                    Reason.GONE,
                    "The table %s is not in the database: bring it back from where it is kept, with pg_restore for example."
                            .formatted(archived(partition)));
        }
    }

    private void say(LogPartition partition, LogPartition.State state, long facts) {
        Rows.execute(entities, SAY, Map.of("state", state.name(), "facts", facts, "first", partition.first()));
    }
}
