package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Origin;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The append, as one statement: the guard, then the facts and their keys, only if the guard found no conflict. The
 * guard's own statements see what was committed before the locks were granted; what follows needs no look at the log.
 */
record AppendStatement(EntityManager entities, String idleLimit) {

    private static final String APPEND = """
            with guard as materialized (
                select kontor.guard_append(:incarnation, cast(:locks as bigint[]), cast(:exclusive as boolean[]),
                           :tenant, cast(:keys as uuid[]), cast(:types as text[]), cast(:filters as jsonb[]),
                           cast(:evolvedTypes as text[]), cast(:evolvedVersions as integer[]),
                           :after, cast(:seen as bigint[]), :idleLimit) as conflicts
            ), fact as materialized (
                select nextval('kontor.event_position') as position, n.*
                  from guard, unnest(cast(:eventIds as uuid[]), cast(:eventTypes as text[]),
                           cast(:versions as integer[]), cast(:payloads as jsonb[]), cast(:occurred as timestamptz[]))
                       with ordinality as n(event_id, event_type, version, payload, occurred_at, ordinal)
                 where cardinality(guard.conflicts) = 0
            ), logged as (
                insert into kontor.event_log (position, event_id, occurred_at, schema_version, tenant, event_type,
                           user_id, correlation_id, causation_id, command_id, payload)
                select position, event_id, occurred_at, version, :tenant, event_type,
                       :user, :correlation, cast(:causation as text), cast(:command as text), payload
                  from fact
            ), keyed as (
                insert into kontor.event_key (key, position)
                select k.key, fact.position
                  from unnest(cast(:eventKeys as uuid[]), cast(:ordinals as integer[])) as k(key, ordinal)
                  join fact on fact.ordinal = k.ordinal
            )
            select fact.ordinal, fact.position, cast(null as text) as conflicts from fact
            union all
            select 0, 0, coalesce(array_to_string(guard.conflicts, ','), 'moved')
              from guard where guard.conflicts is null or cardinality(guard.conflicts) > 0
            """;

    private static final Map<String, Class<?>> COLUMNS =
            Map.of("ordinal", Long.class, "position", Long.class, "conflicts", String.class);

    /**
     * What came of it: positions if it was appended, conflicts if it was refused, neither if the server is another
     * one than the caller knows.
     */
    record Outcome(List<Long> positions, List<Long> conflicts) {

        /** What the guard answers to a version from further on than the log has come. */
        private static final List<Long> AHEAD_OF_LOG = List.of(0L);

        boolean mayHaveOvershot() {
            return !conflicts.isEmpty() && !conflicts.equals(AHEAD_OF_LOG);
        }

        boolean moved() {
            return positions.isEmpty() && conflicts.isEmpty();
        }
    }

    Outcome execute(AppendRequest request, Guard guard, Origin origin) {
        var statement = Rows.query(entities, APPEND, COLUMNS).setParameter("idleLimit", idleLimit);
        guard.bindTo(statement);
        request.bindTo(statement);
        bindOrigin(statement, origin);
        return outcome(Rows.of(statement));
    }

    private static void bindOrigin(Query statement, Origin origin) {
        statement
                .setParameter("tenant", origin.tenant())
                .setParameter("user", origin.user())
                .setParameter("correlation", origin.correlationId())
                .setParameter("causation", origin.causationId())
                .setParameter("command", origin.commandId());
    }

    private static Outcome outcome(List<Tuple> rows) {
        @Nullable String refused = rows.getFirst().get("conflicts", String.class);
        if (refused == null) {
            return new Outcome(
                    ascending(rows.stream().map(AppendStatement::position).toList()), List.of());
        }
        return new Outcome(List.of(), conflicts(refused));
    }

    private static List<Long> conflicts(String refused) {
        return refused.equals("moved")
                ? List.of()
                : Stream.of(refused.split(",")).map(Long::valueOf).toList();
    }

    private static long position(Tuple row) {
        return row.get("position", Long.class);
    }

    private static List<Long> ascending(List<Long> positions) {
        if (!positions.equals(positions.stream().sorted().toList())) {
            throw new IllegalStateException(
                    "Positions were drawn out of order: " + Arrays.toString(positions.toArray()));
        }
        return positions;
    }
}
