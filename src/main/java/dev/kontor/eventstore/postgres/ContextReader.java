package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.IsolationException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads contexts, and with them what was seen. */
record ContextReader(EntityManager entities, StoredEvents stored, Incarnations incarnations) {

    private static final String READ = """
            select now.incarnation, now.isolation, now.last_position, %s
              from (select kontor.incarnation() as incarnation,
                           current_setting('transaction_isolation') as isolation,
                           kontor.last_position() as last_position) now
              left join lateral (
                       select e.*
                         from (select distinct unnest(kontor.online(kontor.matching(:tenant, cast(:keys as uuid[]),
                                   cast(:types as text[]), cast(:filters as jsonb[]), cast(:evolvedTypes as text[]),
                                   cast(:evolvedVersions as integer[]), :after), :tenant, null)) as position) m
                        cross join lateral (select * from kontor.event_log e
                                             where e.position = m.position offset 0) e) e on true
             order by e.position
            """.formatted(StoredEvents.COLUMNS);

    private static final String READ_AT = """
            select %s from kontor.event_log e
             where e.position = any (kontor.online(cast(:positions as bigint[]), null, null)) order by e.position
            """.formatted(StoredEvents.COLUMNS);

    private static final Map<String, Class<?>> COLUMNS = columns();

    private static Map<String, Class<?>> columns() {
        var columns = new LinkedHashMap<>(StoredEvents.TYPES);
        columns.put("incarnation", String.class);
        columns.put("isolation", String.class);
        columns.put("last_position", Long.class);
        return columns;
    }

    ContextSnapshot read(ContextQuery query, ContextPlan plan, String tenant, ContextVersion since) {
        // the floor is read before the facts: what lies below it is visible to every later statement
        var standing = incarnations.current(entities);
        var known = since.belongsTo(standing.epoch()) ? since : ContextVersion.nothingSeen();
        var rows = rows(plan, tenant, known.floor());
        var first = rows.getFirst();
        if (!first.get("incarnation", String.class).equals(standing.incarnation())) {
            incarnations.learn(entities);
            return read(query, plan, tenant, since);
        }
        requireReadCommitted(first.get("isolation", String.class));
        if (known.reach() > first.get("last_position", Long.class)) {
            // of a history that was lost, or made up
            return read(query, plan, tenant, ContextVersion.nothingSeen());
        }
        var matching = rows.stream()
                .filter(row -> row.get("position") != null)
                .map(stored::envelope)
                .filter(envelope -> !plan.mayOvershoot() || query.matches(envelope))
                .toList();
        var fresh = matching.stream()
                .filter(envelope -> !known.covers(envelope.position()))
                .toList();
        return new ContextSnapshot(fresh, seen(matching, known, standing));
    }

    /**
     * The later of both floors, and whatever was read above it. Facts between the floors count as seen by either:
     * below the standing's floor all is visible and was read just now or before.
     */
    private static ContextVersion seen(List<EventEnvelope> matching, ContextVersion known, Standing standing) {
        long floor = Math.max(known.floor(), standing.floor());
        var above = matching.stream()
                .map(EventEnvelope::position)
                .filter(position -> position > floor)
                .toList();
        return new ContextVersion(standing.epoch(), floor, above);
    }

    private List<Tuple> rows(ContextPlan plan, String tenant, long after) {
        var statement = Rows.query(entities, READ, COLUMNS)
                .setParameter("tenant", tenant)
                .setParameter("after", after);
        plan.bindTo(statement);
        return Rows.of(statement);
    }

    /** The facts at these positions. */
    List<EventEnvelope> at(List<Long> positions) {
        return Rows.of(Rows.query(entities, READ_AT, StoredEvents.TYPES)
                        .setParameter("positions", ArrayLiteral.plain(positions)))
                .stream()
                .map(stored::envelope)
                .toList();
    }

    static void requireReadCommitted(String isolation) {
        if (!isolation.equals("read committed")) {
            throw new IsolationException(isolation);
        }
    }
}
