package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.stream.StreamLog;
import dev.kontor.eventstore.stream.StreamQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Parts of the log on PostgreSQL. Positions are found over an index first, then as many facts are read. */
public class PostgresStreamLog implements StreamLog {

    private static final String FACT = """
            select %s, cast(0 as bigint) as before, cast(0 as bigint) as size
              from kontor.event_log e where e.tenant = :tenant and e.position = :position
            """.formatted(StoredEvents.COLUMNS);

    private final EntityManager entities;
    private final StreamRows rows;

    /**
     * @param entities joins the caller's transaction
     * @param serializer JSON to events
     */
    public PostgresStreamLog(EntityManager entities, EventSerializer serializer) {
        this.entities = entities;
        this.rows = new StreamRows(entities, new StoredEvents(serializer));
    }

    @Override
    public String epoch() {
        // asked anew: a reader may come from a server that another has just replaced
        return StoreFailures.translating(
                () -> new Incarnations().learn(entities).epoch());
    }

    @Override
    public long watermark() {
        return StoreFailures.translating(() -> Watermark.of(entities));
    }

    @Override
    public long lastPosition() {
        return StoreFailures.translating(() -> Rows.number(entities, "select kontor.last_position()", Map.of()));
    }

    @Override
    public Slice tail(long after, int limit) {
        return slice(StreamPositions.ofAll(), after, limit);
    }

    @Override
    public Slice after(StreamQuery query, long after, int limit) {
        return slice(StreamPositions.of(query), after, limit);
    }

    @Override
    public Page from(StreamQuery query, long from, int limit) {
        return page(StreamPositions.of(query), from, limit);
    }

    @Override
    public Page correlated(String tenant, String correlationId, Set<String> types, long from, int limit) {
        return page(StreamPositions.ofCorrelation(tenant, correlationId, types), from, limit);
    }

    @Override
    public Optional<EventEnvelope> at(String tenant, long position) {
        return StoreFailures.translating(() -> {
            var found = rows.read(FACT, Map.of("tenant", tenant, "position", position));
            if (found.isEmpty()) {
                new ArchivedParts(entities).requireNone(tenant, null, position - 1, position);
            }
            return found.stream().map(rows::envelope).findFirst();
        });
    }

    private Slice slice(StreamPositions positions, long after, int limit) {
        return StoreFailures.translating(() -> {
            // a statement of its own: the rows must be read with a snapshot younger than the watermark
            long watermark = Watermark.of(entities);
            if (watermark <= after) {
                return new Slice(List.of(), after, watermark);
            }
            var found = rows.read(positions, after, watermark, limit);
            long through = rows.end(found, limit, watermark);
            rows.requireOnline(positions, after, through);
            return new Slice(rows.readable(found), through, watermark);
        });
    }

    private Page page(StreamPositions positions, long from, int limit) {
        return StoreFailures.translating(() -> {
            long watermark = Watermark.of(entities);
            var found = rows.read(positions, from - 1, Long.MAX_VALUE, limit + 1);
            boolean more = found.size() > limit || rows.areFull(found);
            rows.requireOnline(positions, from - 1, more ? StreamRows.position(found.getLast()) : Long.MAX_VALUE);
            var shown = more ? shown(found.subList(0, Math.min(limit, found.size())), watermark) : found;
            var facts = rows.readable(shown);
            return new Page(
                    facts,
                    StreamRows.missing(shown, facts),
                    watermark,
                    more ? OptionalLong.of(next(shown, from, watermark)) : OptionalLong.empty());
        });
    }

    /** Whoever walks on after a page must not pass the watermark: what is above it waits for the next page. */
    private static List<Tuple> shown(List<Tuple> page, long watermark) {
        var complete = page.stream()
                .filter(row -> StreamRows.position(row) <= watermark)
                .toList();
        return complete.isEmpty() ? page : complete;
    }

    /** A page that lies wholly above the watermark is asked for again. */
    private static long next(List<Tuple> shown, long from, long watermark) {
        long last = StreamRows.position(shown.getLast());
        return last <= watermark ? last + 1 : from;
    }
}
