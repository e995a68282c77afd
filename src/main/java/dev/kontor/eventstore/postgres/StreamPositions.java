package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.PropertyValue;
import dev.kontor.eventstore.stream.StreamName.OfEntity;
import dev.kontor.eventstore.stream.StreamQuery;
import java.util.Map;
import java.util.Set;

/**
 * How the positions of some facts are found, in order, each way over one index and no further than it has to look.
 *
 * @param sql selects the first {@code :limit} positions above {@code :after} and up to {@code :upto}
 * @param allOnline refuses if a fact above {@code :after} and up to {@code :upto} may be archived
 * @param parameters the other parameters of both
 */
record StreamPositions(String sql, String allOnline, Map<String, Object> parameters) {

    private static final String OF_ALL = """
            select l.position from kontor.event_log l
             where l.position > :after and l.position <= :upto
             order by l.position asc limit :limit
            """;

    /** The first of each type, and of those the first: so much is read, however large the log is. */
    private static final String OF_TYPES = """
            select p.position
              from unnest(cast(:types as text[])) as t(name)
             cross join lateral (
                   select l.position from kontor.event_log l
                    where l.tenant = :tenant and l.event_type = t.name
                      and l.position > :after and l.position <= :upto
                    order by l.position asc limit :limit) p
             order by p.position asc limit :limit
            """;

    private static final String OF_KEY = """
            select k.position
              from kontor.event_key k
              join kontor.event_log l on l.position = k.position
             where k.key = :key and l.tenant = :tenant and l.event_type = any (cast(:types as text[]))
               and k.position > :after and k.position <= :upto
             order by k.position asc limit :limit
            """;

    /** As a range of pairs: where one request has set off most of the log, an equation has others looked for by position. */
    private static final String OF_CORRELATION = """
            select l.position from kontor.event_log l
             where (l.correlation_id, l.position) > (:correlation, :after)
               and (l.correlation_id, l.position) <= (:correlation, :upto) and l.tenant = :tenant
               and (cardinality(cast(:types as text[])) = 0 or l.event_type = any (cast(:types as text[])))
               and l.position > :after and l.position <= :upto
             order by l.correlation_id asc, l.position asc limit :limit
            """;

    private static final String ALL_ONLINE = "select cast(kontor.all_online(%s, :after, :upto) as integer)";

    private static final String OF_TYPES_ONLINE = ALL_ONLINE.formatted(":tenant, cast(:types as text[])");

    /** Which requests an archived part has facts of, nobody knows any more. Without a type it is asked for all of them. */
    private static final String CORRELATION_ONLINE = """
            select cast(kontor.all_online(:tenant,
                        case when cardinality(cast(:types as text[])) > 0 then cast(:types as text[]) end,
                        :after, :upto) as integer)
             where cast(:correlation as text) is not null
            """;

    private static final String KEY_ONLINE = """
            select cardinality(kontor.online(array(
                       select k.position from kontor.event_key k
                        where k.key = :key and k.position > :after and k.position <= :upto
                          and kontor.is_archived(k.position)),
                   :tenant, cast(:types as text[])))
            """;

    StreamPositions {
        parameters = Map.copyOf(parameters);
    }

    /** Selects the last {@code :limit} of the positions instead, in the other order. */
    String newestFirst() {
        return sql.replace(" asc", " desc");
    }

    /** Of all facts of all tenants. */
    static StreamPositions ofAll() {
        return new StreamPositions(OF_ALL, ALL_ONLINE.formatted("null, null"), Map.of());
    }

    /** Of a tenant's stream. */
    static StreamPositions of(StreamQuery query) {
        var types = query.types().toArray(String[]::new);
        if (query.stream() instanceof OfEntity thing) {
            var condition = new Condition(thing.category().key(), PropertyValue.of(thing.id()));
            var key = new KeyDigest(query.tenant()).key(condition);
            return new StreamPositions(
                    OF_KEY, KEY_ONLINE, Map.of("key", key, "tenant", query.tenant(), "types", types));
        }
        return ofTypes(query.tenant(), query.types());
    }

    /** Of some types of a tenant. */
    static StreamPositions ofTypes(String tenant, Set<String> types) {
        return new StreamPositions(
                OF_TYPES, OF_TYPES_ONLINE, Map.of("tenant", tenant, "types", types.toArray(String[]::new)));
    }

    /** Of what one outside request set off. */
    static StreamPositions ofCorrelation(String tenant, String correlationId, Set<String> types) {
        return new StreamPositions(
                OF_CORRELATION,
                CORRELATION_ONLINE,
                Map.of("correlation", correlationId, "tenant", tenant, "types", types.toArray(String[]::new)));
    }
}
