package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.stream.FactFinder;
import dev.kontor.eventstore.stream.StreamQuery;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks backwards over the indexes of streams. Times have no index: positions are drawn in the order of time but for
 * appends that go on at once, so that a time is found among positions by halves, with some room.
 */
public class PostgresFactFinder implements FactFinder {

    /** So many are read where it only shows then whether they are wanted. */
    private static final int MOST_READ = 1_000;

    /** By how much the order of positions and that of times may differ. */
    private static final Duration ROOM = Duration.ofMinutes(5);

    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final Map<String, Class<?>> COLUMNS =
            Map.of("through", Long.class, "looked", Long.class, "found", String.class);

    private static final String RECORDED = """
            select recorded_at from kontor.event_log where position >= :position order by position limit 1
            """;

    private final EntityManager entities;
    private final StreamRows rows;

    /**
     * @param entities joins the caller's transaction
     * @param serializer JSON to events
     */
    public PostgresFactFinder(EntityManager entities, EventSerializer serializer) {
        this.entities = entities;
        this.rows = new StreamRows(entities, new StoredEvents(serializer));
    }

    @Override
    public Found find(StreamQuery query, Wanted wanted, long before, int limit) {
        return StoreFailures.translating(() -> find(StreamPositions.of(query), wanted, before, limit));
    }

    @Override
    public Found findCorrelated(
            String tenant, String correlationId, Set<String> types, Wanted wanted, long before, int limit) {
        return StoreFailures.translating(
                () -> find(StreamPositions.ofCorrelation(tenant, correlationId, types), wanted, before, limit));
    }

    private Found find(StreamPositions positions, Wanted wanted, long before, int limit) {
        long after = wanted.from() == null ? 0 : firstSince(wanted.from().minus(ROOM)) - 1;
        long upTo = Math.min(
                before - 1,
                wanted.to() == null ? Long.MAX_VALUE : firstSince(wanted.to().plus(ROOM)));
        var matching = matching(positions, wanted, after, upTo, limit);
        var read = matching.positions().isEmpty() ? List.<Tuple>of() : rows.newestFirst(matching.positions());
        var found = new ArrayList<EventEnvelope>();
        var unreadable = new ArrayList<Long>();
        var next = OptionalLong.empty();
        int taken = 0;
        while (taken < read.size() && found.size() < limit) {
            take(read.get(taken), wanted, found, unreadable);
            taken++;
        }
        if (taken < matching.count() || matching.full()) {
            next = OptionalLong.of(
                    taken < matching.count() || matching.cut()
                            ? StreamRows.position(read.get(taken - 1))
                            : matching.through());
        }
        rows.requireOnline(positions, next.isPresent() ? next.getAsLong() - 1 : after, upTo);
        return new Found(found, unreadable, next);
    }

    private void take(Tuple row, Wanted wanted, List<EventEnvelope> found, List<Long> unreadable) {
        var also = wanted.also();
        rows.tryEnvelope(row)
                .findFirst()
                .ifPresentOrElse(
                        fact -> {
                            if (also == null || also.test(fact)) {
                                found.add(fact);
                            }
                        },
                        () -> unreadable.add(StreamRows.position(row)));
    }

    /**
     * Positions that are wanted, as far as the rows tell.
     *
     * @param positions with commas between them, the highest first
     * @param count how many
     * @param through how far down was looked
     * @param full whether there may be more below that
     * @param cut whether there may be more even above that
     */
    private record Matching(String positions, int count, long through, boolean full, boolean cut) {}

    private Matching matching(StreamPositions positions, Wanted wanted, long after, long upTo, int limit) {
        int look = wanted.all() ? limit + 1 : MOST_LOOKED_THROUGH;
        int read = wanted.also() == null ? limit + 1 : MOST_READ;
        var parameters = new HashMap<String, Object>(positions.parameters());
        parameters.put("after", after);
        parameters.put("upto", upTo);
        parameters.put("limit", look);
        parameters.put("read", read);
        parameters.put("user", wanted.user() == null ? "" : wanted.user());
        parameters.put("from", orElse(wanted.from(), BEGINNING));
        parameters.put("to", orElse(wanted.to(), END));
        var matching = """
                with looked as materialized (%s)
                select (select coalesce(min(position), 0) from looked) as through,
                       (select count(*) from looked) as looked,
                       (select coalesce(string_agg(cast(m.position as text), ','), '') from (
                           select l.position from looked f join kontor.event_log l on l.position = f.position
                            where (:user = '' or l.user_id = :user) and l.recorded_at >= :from and l.recorded_at < :to
                            order by l.position desc limit :read) m) as found
                """.formatted(positions.newestFirst());
        var query = Rows.query(entities, matching, COLUMNS);
        parameters.forEach(query::setParameter);
        var row = Rows.of(query).getFirst();
        var found = row.get("found", String.class);
        int count = found.isEmpty() ? 0 : found.split(",").length;
        boolean cut = count == read;
        return new Matching(
                found, count, row.get("through", Long.class), cut || row.get("looked", Long.class) == look, cut);
    }

    private static Instant orElse(@Nullable Instant time, Instant otherwise) {
        return time == null ? otherwise : time;
    }

    /** The first position whose fact was recorded at a time or later, by halves; above the last if none was. */
    private long firstSince(Instant time) {
        long low = 1;
        long high = Rows.number(entities, "select kontor.last_position()", Map.of()) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            if (isSince(middle, time)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isSince(long position, Instant time) {
        var found = Rows.of(Rows.query(entities, RECORDED, Map.of("recorded_at", Instant.class))
                .setParameter("position", position));
        return found.isEmpty()
                || !found.getFirst().get("recorded_at", Instant.class).isBefore(time);
    }
}
