package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventStoreException;
import dev.kontor.eventstore.stream.StreamLog;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows of the log at positions that were found, as many as may be held at a time. */
record StreamRows(EntityManager entities, StoredEvents stored) {

    /** Rows in order, until those before hold more than the bound: one fact at least. */
    private static final String AT_POSITIONS = """
            select * from (
                select %s, cast(sum(pg_column_size(e.payload)) over (order by e.position) as bigint)
                           - pg_column_size(e.payload) as before, cast(pg_column_size(e.payload) as bigint) as size
                  from (%%s) as f(position)
                  join kontor.event_log e on e.position = f.position) r
             where r.before < :bytes
             order by r.position
            """.formatted(StoredEvents.COLUMNS);

    private static final String NEWEST_FIRST = AT_POSITIONS
            .replace("order by e.position", "order by e.position desc")
            .replace("order by r.position", "order by r.position desc")
            .formatted("select unnest(cast(:positions as bigint[]))");

    private static final Map<String, Class<?>> TYPES = withBytes();

    List<Tuple> read(StreamPositions positions, long after, long upTo, int limit) {
        var parameters = new HashMap<>(positions.parameters());
        parameters.put("after", after);
        parameters.put("upto", upTo);
        parameters.put("limit", limit);
        parameters.put("bytes", StreamLog.MAX_BYTES);
        return read(AT_POSITIONS.formatted(positions.sql()), parameters);
    }

    /**
     * Rows at some positions, from the last one back.
     *
     * @param positions with commas between them
     */
    List<Tuple> newestFirst(String positions) {
        return read(NEWEST_FIRST, Map.of("positions", "{" + positions + "}", "bytes", StreamLog.MAX_BYTES));
    }

    /** Refuses if facts between may be archived; asked after the log was read, as {@link ArchivedParts} is. */
    void requireOnline(StreamPositions positions, long after, long upTo) {
        var query = entities.createNativeQuery(positions.allOnline(), Integer.class)
                .setParameter("after", after)
                .setParameter("upto", upTo);
        positions.parameters().forEach(query::setParameter);
        query.getResultList();
    }

    List<Tuple> read(String sql, Map<String, Object> parameters) {
        var query = Rows.query(entities, sql, TYPES);
        parameters.forEach(query::setParameter);
        return Rows.of(query);
    }

    /** Whether the rows may have ended because of their size. */
    boolean areFull(List<Tuple> rows) {
        return !rows.isEmpty() && bytesThrough(rows.getLast()) >= StreamLog.MAX_BYTES;
    }

    /** Up to where rows that were read are all that there are. */
    long end(List<Tuple> rows, int limit, long upTo) {
        return rows.size() == limit || areFull(rows) ? position(rows.getLast()) : upTo;
    }

    private static long bytesThrough(Tuple row) {
        return row.get("before", Long.class) + row.get("size", Long.class);
    }

    List<EventEnvelope> readable(List<Tuple> rows) {
        return rows.stream().flatMap(this::tryEnvelope).toList();
    }

    /** The positions of the rows that are not among the facts. */
    static List<Long> missing(List<Tuple> rows, List<EventEnvelope> facts) {
        var read = facts.stream().map(EventEnvelope::position).collect(Collectors.toSet());
        return rows.stream()
                .map(StreamRows::position)
                .filter(position -> !read.contains(position))
                .toList();
    }

    EventEnvelope envelope(Tuple row) {
        return stored.envelope(row);
    }

    static long position(Tuple row) {
        return row.get("position", Long.class);
    }

    /** What a row says; nothing if it cannot be read. */
    Stream<EventEnvelope> tryEnvelope(Tuple row) {
        try {
            return Stream.of(stored.envelope(row));
        } catch (EventStoreException e) {
            System.getLogger(StreamRows.class.getName())
                    .log(Level.WARNING, "Left out of a stream: {0}", e.getMessage());
            return Stream.empty();
        }
    }

    private static Map<String, Class<?>> withBytes() {
        var types = new HashMap<>(StoredEvents.TYPES);
        types.put("before", Long.class);
        types.put("size", Long.class);
        return Map.copyOf(types);
    }
}
