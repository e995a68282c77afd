package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.check.LogPages;
import dev.kontor.eventstore.check.StoredCommand;
import dev.kontor.eventstore.check.StoredFact;
import dev.kontor.eventstore.check.StoredKey;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.EncryptionException;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.json.JsonException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The log page by page, each page by one statement over one index. */
public class PostgresLogPages implements LogPages {

    private static final String FACT =
            "e.position, e.event_id, e.event_type, e.schema_version, cast(e.payload as text) as payload, e.tenant, e.recorded_at, "
                    + OpenedPayload.COLUMNS;

    private static final Map<String, Class<?>> FACT_COLUMNS = Map.of(
            "data_key", String.class,
            "data_key_wrapped", String.class,
            "event_id", UUID.class,
            "position", Long.class,
            "event_type", String.class,
            "schema_version", Integer.class,
            "payload", String.class,
            "tenant", String.class,
            "recorded_at", Instant.class);

    private static final String FACTS = """
            select %s from kontor.event_log e
             where e.position > :after and e.position <= :through order by e.position limit :limit
            """.formatted(FACT);

    private static final String KEYS = """
            select k.key, k.position as keyed, %s
              from (select key, position from kontor.event_key
                     where (key, position) > (cast(:key as uuid), :position) and position <= :through
                       and not kontor.is_archived(position)
                     order by key, position limit :limit) k
              left join kontor.event_log e on e.position = k.position
             order by k.key, k.position
            """.formatted(FACT);

    private static final String ABSENT = """
            select cast(w.ordinal as integer) as place
              from unnest(cast(:keys as uuid[]), cast(:positions as bigint[]))
                   with ordinality as w(key, position, ordinal)
             where not exists (
                   select from kontor.event_key k where k.key = w.key and k.position = w.position)
             order by 1
            """;

    private static final String COMMANDS = """
            select c.tenant, c.command_id, coalesce(c.position, 0) as position,
                   coalesce(c.position, 0) = 0 or e.position is not null or kontor.is_archived(c.position) as there
              from (select * from kontor.handled_command
                     where (tenant, command_id) > (:tenant, :command)
                     order by tenant, command_id limit :limit) c
              left join kontor.event_log e on e.position = c.position
             order by c.tenant, c.command_id
            """;

    private static final String ARCHIVED = """
            select first_position, next_position - 1 as last_position
              from kontor.log_partition where state = 'ARCHIVED' order by first_position
            """;

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** Stands for a payload that does not open: no JSON, so that it is found to be unreadable. */
    private static final String UNOPENED = "";

    private final EntityManager entities;
    private final EventSerializer serializer;
    private final Transactions transactions;

    /**
     * @param entities joins the transaction
     * @param serializer what this release reads the log with
     * @param transactions to read in
     */
    public PostgresLogPages(EntityManager entities, EventSerializer serializer, Transactions transactions) {
        this.entities = entities;
        this.serializer = serializer;
        this.transactions = transactions;
    }

    @Override
    public Beginning begin() {
        var row = rows(() -> query(
                        "select kontor.watermark() as watermark, clock_timestamp() as now",
                        Map.of("watermark", Long.class, "now", Instant.class)))
                .getFirst();
        return new Beginning(row.get("watermark", Long.class), row.get("now", Instant.class));
    }

    @Override
    public List<Archived> archived() {
        return rows(() -> query(ARCHIVED, Map.of("first_position", Long.class, "last_position", Long.class))).stream()
                .map(row -> new Archived(row.get("first_position", Long.class), row.get("last_position", Long.class)))
                .toList();
    }

    @Override
    public List<StoredFact> facts(long after, long through, int limit) {
        return rows(() -> query(FACTS, FACT_COLUMNS)
                        .setParameter("after", after)
                        .setParameter("through", through)
                        .setParameter("limit", limit))
                .stream()
                .map(this::fact)
                .toList();
    }

    @Override
    public List<StoredKey> keys(@Nullable StoredKey after, long through, int limit) {
        var columns = new HashMap<>(FACT_COLUMNS);
        columns.put("key", UUID.class);
        columns.put("keyed", Long.class);
        return rows(() -> query(KEYS, columns)
                        .setParameter("key", after == null ? BEFORE_ALL : after.key())
                        .setParameter("position", after == null ? 0L : after.position())
                        .setParameter("through", through)
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new StoredKey(
                        row.get("key", UUID.class),
                        row.get("keyed", Long.class),
                        row.get("position") == null ? null : fact(row)))
                .toList();
    }

    @Override
    public List<Integer> absent(List<UUID> keys, List<Long> positions) {
        return rows(() -> query(ABSENT, Map.of("place", Integer.class))
                        .setParameter("keys", ArrayLiteral.plain(keys))
                        .setParameter("positions", ArrayLiteral.plain(positions)))
                .stream()
                .map(row -> row.get("place", Integer.class) - 1)
                .toList();
    }

    @Override
    public List<StoredCommand> commands(@Nullable StoredCommand after, int limit) {
        var columns = Map.<String, Class<?>>of(
                "tenant", String.class, "command_id", String.class, "position", Long.class, "there", Boolean.class);
        return rows(() -> query(COMMANDS, columns)
                        .setParameter("tenant", after == null ? "" : after.tenant())
                        .setParameter("command", after == null ? "" : after.commandId())
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new StoredCommand(
                        row.get("tenant", String.class),
                        row.get("command_id", String.class),
                        row.get("position", Long.class),
                        row.get("there", Boolean.class)))
                .toList();
    }

    @Override
    public List<Finding> surroundings() {
        return transactions.acrossTenants(() -> Surroundings.of(entities));
    }

    @Override
    public UUID key(String tenant, Condition condition) {
        return KeyDigest.of(tenant, serializer).key(condition);
    }

    private StoredFact fact(Tuple row) {
        return new StoredFact(
                row.get("position", Long.class),
                row.get("event_type", String.class),
                row.get("schema_version", Integer.class),
                opened(row),
                row.get("tenant", String.class),
                row.get("recorded_at", Instant.class));
    }

    private String opened(Tuple row) {
        try {
            return new OpenedPayload(serializer).of(row);
        } catch (EncryptionException | JsonException e) {
            return UNOPENED;
        }
    }

    private Query query(String sql, Map<String, Class<?>> columns) {
        return Rows.query(entities, sql, columns);
    }

    private List<Tuple> rows(Supplier<Query> query) {
        return transactions.acrossTenants(() -> Rows.of(query.get()));
    }
}
