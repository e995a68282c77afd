package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.persistence.EntityManager;

/** The whole log on PostgreSQL, below the watermark. */
public class PostgresEventLog implements EventLog {

    private static final String STRETCH = """
            select %s
              from kontor.event_log e
             where e.position > :after and e.position <= :watermark
             order by e.position
             limit :limit
            """.formatted(StoredEvents.COLUMNS);

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

    @Override
    public Slice readAfter(long after, int limit) {
        return StoreFailures.translating(() -> slice(after, limit));
    }

    private Slice slice(long after, int limit) {
        // a statement of its own: the rows must be read with a snapshot younger than the watermark
        long watermark = Watermark.of(entities);
        var rows = Rows.of(Rows.query(entities, STRETCH, StoredEvents.TYPES)
                .setParameter("after", after)
                .setParameter("watermark", watermark)
                .setParameter("limit", limit));
        return new Slice(rows.stream().map(stored::envelope).toList(), watermark);
    }
}
