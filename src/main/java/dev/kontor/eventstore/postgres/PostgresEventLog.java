package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The whole log on PostgreSQL, below the watermark. */
public class PostgresEventLog implements EventLog {

    private static final String STRETCH = """
            select %s
              from kontor.event_log e
             where e.position > :after and e.position <= :watermark
             order by e.position
             limit :limit
            """.formatted(StoredEvents.COLUMNS);

    // The last of the facts looked at comes in any case: it says how far the reader has come. Facts are looked at until
    // those before have as many bytes as may be; what a fact of another type has counts for nothing, as it is not read.
    private static final String STRETCH_OF_TYPES = """
            select %s, e.is_cut
              from (select e.*, max(e.position) over () as last, count(*) over () < e.found or e.found = :limit as is_cut
                      from (select e.*, count(*) over () as found,
                                   sum(e.size) over (order by e.position) - e.size as before
                              from (select *, case when event_type = any (cast(:types as text[]))
                                                   then pg_column_size(payload) else 0 end as size
                                      from kontor.event_log
                                     where position > :after and position <= :watermark
                                     order by position
                                     limit :limit) e) e
                     where e.before < :bytes) e
             where e.event_type = any (cast(:types as text[])) or e.position = e.last
             order by e.position
            """.formatted(StoredEvents.COLUMNS);

    private static final Map<String, Class<?>> COLUMNS = columns();

    private final EntityManager entities;
    private final StoredEvents stored;

    /**
     * @param entities joins the caller's transaction
     * @param serializer JSON to events
     */
    public PostgresEventLog(EntityManager entities, EventSerializer serializer) {
        this.entities = entities;
        this.stored = new StoredEvents(serializer);
    }

    private static Map<String, Class<?>> columns() {
        var columns = new LinkedHashMap<>(StoredEvents.TYPES);
        columns.put("is_cut", Boolean.class);
        return columns;
    }

    @Override
    public Slice readAfter(long after, int limit) {
        return StoreFailures.translating(() -> slice(after, limit));
    }

    @Override
    public Slice readAfter(long after, int limit, Set<String> types) {
        // a statement of its own, as above
        return StoreFailures.translating(() -> slice(after, Watermark.of(entities), limit, types));
    }

    @Override
    public Slice readUpTo(long after, long through, int limit, Set<String> types) {
        return StoreFailures.translating(() -> slice(after, through, limit, types));
    }

    private Slice slice(long after, int limit) {
        // a statement of its own: the rows must be read with a snapshot younger than the watermark
        long watermark = Watermark.of(entities);
        var rows = Rows.of(Rows.query(entities, STRETCH, StoredEvents.TYPES)
                .setParameter("after", after)
                .setParameter("watermark", watermark)
                .setParameter("limit", limit));
        boolean full = rows.size() == limit;
        long through = full ? position(rows.getLast()) : Math.max(after, watermark);
        new ArchivedParts(entities).requireNone(null, null, after, through);
        return new Slice(rows.stream().map(stored::envelope).toList(), through, watermark, null);
    }

    private Slice slice(long after, long watermark, int limit, Set<String> types) {
        var rows = Rows.of(Rows.query(entities, STRETCH_OF_TYPES, COLUMNS)
                .setParameter("after", after)
                .setParameter("watermark", watermark)
                .setParameter("limit", limit)
                .setParameter("bytes", MAX_BYTES)
                .setParameter("types", ArrayLiteral.quoted(types)));
        boolean cut = !rows.isEmpty() && rows.getLast().get("is_cut", Boolean.class);
        // the watermark itself may go back by what has just begun; a reader never does
        long through = cut ? position(rows.getLast()) : Math.max(after, watermark);
        new ArchivedParts(entities).requireNone(null, types, after, through);
        return understood(rows, types, through, watermark);
    }

    private Slice understood(List<Tuple> rows, Set<String> types, long through, long watermark) {
        var events = new ArrayList<EventEnvelope>(rows.size());
        for (Tuple row : rows) {
            if (types.contains(row.get("event_type", String.class))) {
                try {
                    events.add(stored.envelope(row));
                } catch (RuntimeException e) {
                    return new Slice(events, position(row) - 1, watermark, unreadable(row, e));
                }
            }
        }
        return new Slice(events, through, watermark, null);
    }

    private static Unreadable unreadable(Tuple row, RuntimeException failure) {
        return new Unreadable(
                position(row),
                row.get("event_id", UUID.class),
                row.get("event_type", String.class),
                row.get("tenant", String.class),
                failure);
    }

    private static long position(Tuple row) {
        return row.get("position", Long.class);
    }
}
