package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.transfer.ExportPages;
import dev.kontor.eventstore.transfer.TransferredFact;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A tenant's log for those who export it. Payloads are told as they are stored, in the version they were written in. */
public class PostgresExportPages implements ExportPages {

    /** From one type to the next over the index by tenant and type, however many facts there are of each. */
    private static final String TYPES = """
            with recursive found as (
                (select event_type from kontor.event_log where tenant = :tenant order by event_type limit 1)
                union all
                select (select e.event_type from kontor.event_log e
                         where e.tenant = :tenant and e.event_type > s.event_type order by e.event_type limit 1)
                  from found s where s.event_type is not null
            )
            select event_type from found where event_type is not null
            """;

    private final EntityManager entities;
    private final EventSerializer serializer;

    /**
     * @param entities joins the caller's transaction
     * @param serializer opens personal values
     */
    public PostgresExportPages(EntityManager entities, EventSerializer serializer) {
        this.entities = entities;
        this.serializer = serializer;
    }

    @Override
    public Beginning begin(String tenant, Set<String> types, long after) {
        return StoreFailures.translating(() -> {
            // a statement of its own: the types must be read with a snapshot younger than the watermark
            long watermark = Watermark.of(entities);
            var there = new LinkedHashSet<>(Rows.texts(entities, TYPES, Map.of("tenant", tenant)));
            new ArchivedParts(entities).requireNone(tenant, types.isEmpty() ? null : types, after, watermark);
            return new Beginning(watermark, there);
        });
    }

    @Override
    public List<TransferredFact> facts(String tenant, Set<String> types, long after, long through, int limit) {
        var rows = new StreamRows(entities, new StoredEvents(serializer));
        return StoreFailures.translating(() -> {
            var found = rows.read(StreamPositions.ofTypes(tenant, types), after, through, limit);
            new ArchivedParts(entities).requireNone(tenant, types, after, rows.end(found, limit, through));
            return found.stream().map(this::fact).toList();
        });
    }

    private TransferredFact fact(Tuple row) {
        return new TransferredFact(
                row.get("position", Long.class),
                row.get("event_id", UUID.class),
                row.get("event_type", String.class),
                row.get("schema_version", Integer.class),
                row.get("recorded_at", Instant.class),
                row.get("occurred_at", Instant.class),
                row.get("user_id", String.class),
                row.get("correlation_id", String.class),
                row.get("causation_id", String.class),
                row.get("command_id", String.class),
                new OpenedPayload(serializer).of(row));
    }
}
