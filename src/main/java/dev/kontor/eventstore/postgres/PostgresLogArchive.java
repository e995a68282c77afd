package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.ArchiveRefusedException.Reason;
import dev.kontor.eventstore.archive.LogArchive;
import dev.kontor.eventstore.archive.LogPartition;
import dev.kontor.eventstore.archive.LogPartition.State;
import dev.kontor.eventstore.archive.UnknownPartitionException;
import dev.kontor.eventstore.command.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The partitions of the log in PostgreSQL. A partition is detached or attached and said to be so in one transaction, under
 * a lock that waits for all who have read the log and that all wait for who are about to: whoever reads sees both or
 * neither.
 */
public class PostgresLogArchive implements LogArchive {

    private static final int TRIES = 5;
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private static final String PARTITIONS = """
            select p.first_position, p.next_position - 1 as last_position, p.state,
                   case when p.state = 'ARCHIVED' then p.facts
                        else (select cast(nullif(c.reltuples, -1) as bigint) from pg_class c where c.oid = t.at) end as facts,
                   pg_total_relation_size(t.at) as bytes
              from kontor.log_partition p
             cross join lateral (select coalesce(to_regclass('kontor.event_log_' || p.first_position),
                                        to_regclass('kontor_archive.event_log_' || p.first_position)) as at) t
             order by p.first_position
            """;

    private static final Map<String, Class<?>> COLUMNS = Map.of(
            "first_position", Long.class,
            "last_position", Long.class,
            "state", String.class,
            "facts", Long.class,
            "bytes", Long.class);

    private final EntityManager entities;
    private final Transactions transactions;
    private final long pauseNanos;

    /**
     * @param entities joins the transaction
     * @param transactions to work in
     */
    public PostgresLogArchive(EntityManager entities, Transactions transactions) {
        this(entities, transactions, PAUSE_NANOS);
    }

    /** @param pauseNanos between two tries to have the log alone */
    PostgresLogArchive(EntityManager entities, Transactions transactions, long pauseNanos) {
        this.entities = entities;
        this.transactions = transactions;
        this.pauseNanos = pauseNanos;
    }

    @Override
    public List<LogPartition> partitions() {
        return transactions.acrossTenants(this::all);
    }

    @Override
    public Optional<LogPartition> find(long first) {
        return partitions().stream().filter(one -> one.first() == first).findFirst();
    }

    private List<LogPartition> all() {
        return Rows.of(Rows.query(entities, PARTITIONS, COLUMNS)).stream()
                .map(PostgresLogArchive::partition)
                .toList();
    }

    private static LogPartition partition(Tuple row) {
        return new LogPartition(
                row.get("first_position", Long.class),
                row.get("last_position", Long.class),
                State.valueOf(row.get("state", String.class)),
                row.get("facts", Long.class),
                row.get("bytes", Long.class));
    }

    @Override
    public void archive(long first) {
        // what takes long comes first, and hinders nobody: facts do not change
        long facts = transactions.acrossTenants(() -> prepare(first));
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.acrossTenants(() -> StoreFailures.translating(() -> detach(first, facts)));
                return;
            } catch (ContentionException e) {
                if (attempt == TRIES) {
                    throw new ArchiveRefusedException(
                            Reason.BUSY,
                            "Somebody has used the log for a second and longer each time it was tried; try again later.");
                }
                LockSupport.parkNanos(pauseNanos);
            }
        }
    }

    private boolean detach(long first, long facts) {
        PartitionMoves.begin(entities);
        return new PartitionMoves(entities).detach(required(first, State.ONLINE), facts);
    }

    private long prepare(long first) {
        PartitionMoves.claim(entities, first);
        var partition = required(first, State.ONLINE);
        new PartitionNeeds(entities).requireNone(partition);
        long facts = new PartitionProof(entities).factsOf(partition, PartitionMoves.online(partition));
        new PartitionMoves(entities).noteTypes(partition);
        return facts;
    }

    @Override
    public void restore(long first) {
        transactions.acrossTenants(() -> {
            PartitionMoves.claim(entities, first);
            return new PartitionMoves(entities).attach(required(first, State.ARCHIVED));
        });
    }

    private LogPartition required(long first, State state) {
        var partition = all().stream()
                .filter(one -> one.first() == first)
                .findFirst()
                .orElseThrow(() -> new UnknownPartitionException(first));
        if (partition.state() != state) {
            throw new ArchiveRefusedException(
                    Reason.STATE,
                    "The partition that begins with position %d is %s already.".formatted(first, partition.state()));
        }
        return partition;
    }

    @Override
    public int extend(long size) {
        return transactions.acrossTenants(
                () -> (int) Rows.number(entities, "select kontor.extend_log(:size)", Map.of("size", size)));
    }
}
