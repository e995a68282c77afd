package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.temporal.PastContexts;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.function.Supplier;

/** Stretches of contexts that are over, on PostgreSQL. */
public class PostgresPastContexts implements PastContexts {

    private static final String READ = """
            select %s
              from (select distinct unnest(kontor.online(kontor.matching(:tenant, cast(:keys as uuid[]), cast(:types as text[]),
                        cast(:filters as jsonb[]), cast(:evolvedTypes as text[]),
                        cast(:evolvedVersions as integer[]), :after), :tenant, null)) as position) m
             cross join lateral (select * from kontor.event_log e where e.position = m.position offset 0) e
             where m.position <= :upTo
             order by e.position
            """.formatted(StoredEvents.COLUMNS);

    private final EntityManager entities;
    private final EventSerializer serializer;
    private final Supplier<Origin> origin;
    private final StoredEvents stored;

    /**
     * @param entities joins the caller's transaction
     * @param serializer JSON to events
     * @param origin who asks, for each call
     */
    public PostgresPastContexts(EntityManager entities, EventSerializer serializer, Supplier<Origin> origin) {
        this.entities = entities;
        this.serializer = serializer;
        this.origin = origin;
        this.stored = new StoredEvents(serializer);
    }

    @Override
    public List<EventEnvelope> read(ContextQuery query, long after, long upTo) {
        var tenant = origin.get().tenant();
        var plan = ContextPlan.of(query, KeyDigest.of(tenant, serializer), serializer.types());
        var statement = Rows.query(entities, READ, StoredEvents.TYPES)
                .setParameter("tenant", tenant)
                .setParameter("after", after)
                .setParameter("upTo", upTo);
        plan.bindTo(statement);
        return StoreFailures.translating(() -> Rows.of(statement)).stream()
                .map(stored::envelope)
                .filter(fact -> !plan.mayOvershoot() || query.matches(fact))
                .toList();
    }
}
