package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Makes the digests of personal context keys anew with another key. While it works no other node may decide: it would
 * look for facts under digests that are no more.
 */
record KeyRedigest(EntityManager entities, EventSerializer serializer) {

    private static final int PAGE = 1_000;

    private static final String FACTS = """
            select %s from kontor.event_log e
             where e.position > :after and e.event_type = any (cast(:types as text[]))
             order by e.position limit :limit
            """.formatted(StoredEvents.COLUMNS);

    private static final String MOVE = """
            update kontor.event_key k set key = m.fresh
              from unnest(cast(:old as uuid[]), cast(:fresh as uuid[]), cast(:positions as bigint[]))
                   as m(old, fresh, position)
             where k.key = m.old and k.position = m.position
            """;

    private static final String OTHERS = """
            select count(*) from kontor.node where seen_at > clock_timestamp() - interval '30 seconds'
            """;

    /**
     * @param before the name of the key of the digests up to now; empty for none
     * @param now the name of the other one
     */
    void redigest(String before, String now) {
        var types = typesWithPersonalKeys(serializer.types());
        var page = page(0, types);
        // archived facts have keys too
        new ArchivedParts(entities).requireNone(null, types, 0, Long.MAX_VALUE);
        if (!page.isEmpty()) {
            requireAlone(now);
        }
        long moved = 0;
        while (!page.isEmpty()) {
            moved += move(page, before, now);
            page = page(page.getLast().position(), types);
        }
        System.getLogger(KeyRedigest.class.getName())
                .log(Level.INFO, "{0} personal context keys have digests by the key {1} now.", moved, now);
    }

    private void requireAlone(String now) {
        if (Rows.number(entities, OTHERS, Map.of()) > 0) {
            throw new LogIntegrityException(
                    "The digests of personal context keys are to be made anew with the key %s, and other nodes are running: stop them all, wait half a minute, start one node, and then the others."
                            .formatted(now));
        }
    }

    private static List<String> typesWithPersonalKeys(EventTypes types) {
        return types.all().stream()
                .filter(type -> type.keys().stream().anyMatch(key -> types.isPersonalKey(key.name())))
                .map(type -> type.name())
                .toList();
    }

    private List<EventEnvelope> page(long after, List<String> types) {
        var stored = new StoredEvents(serializer);
        return Rows.of(Rows.query(entities, FACTS, StoredEvents.TYPES)
                        .setParameter("after", after)
                        .setParameter("limit", PAGE)
                        .setParameter("types", ArrayLiteral.quoted(types)))
                .stream()
                .map(stored::envelope)
                .toList();
    }

    private long move(List<EventEnvelope> facts, String before, String now) {
        var old = new ArrayList<UUID>();
        var fresh = new ArrayList<UUID>();
        var positions = new ArrayList<Long>();
        for (EventEnvelope fact : facts) {
            var tenant = fact.origin().tenant();
            var were = KeyDigest.of(tenant, serializer, before);
            var are = KeyDigest.of(tenant, serializer, now);
            EventProperties.of(fact.type(), fact.payload())
                    .keys()
                    .filter(key -> serializer.types().isPersonalKey(key.property()))
                    .forEach(key -> {
                        old.add(were.key(key));
                        fresh.add(are.key(key));
                        positions.add(fact.position());
                    });
        }
        return Rows.execute(
                entities,
                MOVE,
                Map.of(
                        "old",
                        ArrayLiteral.plain(old),
                        "fresh",
                        ArrayLiteral.plain(fresh),
                        "positions",
                        ArrayLiteral.plain(positions)));
    }
}
