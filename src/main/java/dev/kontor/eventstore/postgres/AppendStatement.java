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
 *
 * <p>There are two texts of it. Most appends are of one fact on a context made of keys: these bind single values, and
 * have the guard look at keys alone. What that cannot decide, and all other appends, take the text for any.
 */
record AppendStatement(EntityManager entities, String idleLimit) {

    private static final String GUARD = """
            with guard as materialized (
                select kontor.guard_append(:incarnation, :idleLimit, cast(:locks as bigint[]),
                           cast(:exclusive as boolean[]), %s) as conflicts
            )
            """;

    private static final String BY_KEYS =
            GUARD.formatted("null, cast(:keys as uuid[]), null, null, null, null, :after, cast(:seen as bigint[])");

    private static final String BY_ANYTHING = GUARD.formatted("""
            :tenant, cast(:keys as uuid[]), cast(:types as text[]), cast(:filters as jsonb[]),
            cast(:evolvedTypes as text[]), cast(:evolvedVersions as integer[]), :after, cast(:seen as bigint[])""");

    private static final String LOG = """
            insert into kontor.event_log (tenant, user_id, correlation_id, causation_id, command_id,
                       position, event_id, event_type, schema_version, payload, data_key,
                       occurred_at)
                select :tenant, :user, :correlation, cast(:causation as text), cast(:command as text),
            """;

    private static final String OUTCOME = """
            select fact.position, array_to_string(guard.conflicts, ',') as conflicts
              from guard left join fact on true
            """;

    private static final String APPEND_ONE = BY_KEYS + """
            , fact as (
            """ + LOG + """
                       nextval('kontor.event_position'), :eventId, :eventType, :version, cast(:payload as jsonb),
                       cast(:dataKey as uuid), cast(:occurred as timestamptz)
                  from guard where cardinality(guard.conflicts) = 0
                returning position
            ), identified as (
                insert into kontor.event_id (event_id, position) select :eventId, position from fact
            ), keyed as (
                insert into kontor.event_key (key, position, tenant)
                select unnest(cast(:eventKeys as uuid[])), position, :tenant from fact
            )
            """ + OUTCOME;

    private static final String APPEND = BY_ANYTHING + """
            , fact as materialized (
                select nextval('kontor.event_position') as position, n.*
                  from guard, unnest(cast(:eventIds as uuid[]), cast(:eventTypes as text[]),
                           cast(:versions as integer[]), cast(:payloads as jsonb[]), cast(:dataKeys as uuid[]),
                           cast(:occurred as timestamptz[]), cast(:eventKeys as text[]))
                       as n(event_id, event_type, version, payload, data_key, occurred_at, keys)
                 where cardinality(guard.conflicts) = 0
            ), logged as (
            """ + LOG + """
                       position, event_id, event_type, version, payload, data_key, occurred_at
                  from fact
            ), identified as (
                insert into kontor.event_id (event_id, position) select event_id, position from fact
            ), keyed as (
                insert into kontor.event_key (key, position, tenant)
                select unnest(cast(keys as uuid[])), position, :tenant from fact
            )
            """ + OUTCOME;

    private static final Map<String, Class<?>> COLUMNS = Map.of("position", Long.class, "conflicts", String.class);

    /**
     * What came of it: positions if it was appended, conflicts if it was refused, neither if the server is another
     * one than the caller knows.
     */
    record Outcome(List<Long> positions, List<Long> conflicts) {

        /** What the guard answers to a version from further on than the log has come. */
        private static final List<Long> AHEAD_OF_LOG = List.of(0L);

        /** What the guard answers if the keys alone do not tell. */
        private static final List<Long> UNDECIDED = List.of(-1L);

        boolean mayHaveOvershot() {
            return !conflicts.isEmpty() && !conflicts.equals(AHEAD_OF_LOG);
        }

        boolean moved() {
            return positions.isEmpty() && conflicts.isEmpty();
        }

        boolean undecided() {
            return conflicts.equals(UNDECIDED);
        }
    }

    Outcome execute(AppendRequest request, Guard guard, Origin origin) {
        if (request.isSingle() && guard.plan().isKeyed()) {
            var outcome = one(request, guard, origin);
            if (!outcome.undecided()) {
                return outcome;
            }
        }
        return any(request, guard, origin);
    }

    private Outcome one(AppendRequest request, Guard guard, Origin origin) {
        var statement = statement(APPEND_ONE, origin);
        guard.bindKeysTo(statement);
        request.bindSingleTo(statement);
        return outcome(Rows.of(statement));
    }

    private Outcome any(AppendRequest request, Guard guard, Origin origin) {
        var statement = statement(APPEND, origin);
        guard.bindTo(statement);
        request.bindTo(statement);
        return outcome(Rows.of(statement));
    }

    private Query statement(String sql, Origin origin) {
        return Rows.query(entities, sql, COLUMNS)
                .setParameter("idleLimit", idleLimit)
                .setParameter("tenant", origin.tenant())
                .setParameter("user", origin.user())
                .setParameter("correlation", origin.correlationId())
                .setParameter("causation", origin.causationId())
                .setParameter("command", origin.commandId());
    }

    private static Outcome outcome(List<Tuple> rows) {
        @Nullable String conflicts = rows.getFirst().get("conflicts", String.class);
        if (conflicts == null) {
            return new Outcome(List.of(), List.of());
        }
        if (!conflicts.isEmpty()) {
            return new Outcome(
                    List.of(),
                    Stream.of(conflicts.split(",")).map(Long::valueOf).toList());
        }
        return new Outcome(
                ascending(rows.stream().map(AppendStatement::position).toList()), List.of());
    }

    private static long position(Tuple row) {
        return row.get("position", Long.class);
    }

    private static List<Long> ascending(List<Long> positions) {
        for (int i = 1; i < positions.size(); i++) {
            if (positions.get(i - 1) >= positions.get(i)) {
                throw new IllegalStateException(
                        "Positions were drawn out of order: " + Arrays.toString(positions.toArray()));
            }
        }
        return positions;
    }
}
