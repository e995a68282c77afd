package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetters;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Dead letters in the database of the read models, so that they change with the checkpoint. */
public class PostgresDeadLetters implements DeadLetters {

    private static final String PUT = """
            insert into kontor.dead_letter
                   (subscription, position, event_id, event_type, tenant, entity, error, attempts, status)
            values (:subscription, :position, :eventId, :eventType, :tenant, cast(:entity as text), :error, :attempts,
                    :status)
            on conflict (subscription, position) do update
               set entity = excluded.entity, error = excluded.error, attempts = excluded.attempts,
                   status = excluded.status, parked_at = clock_timestamp(), reason = null, settled_at = null
            """;

    private static final String COLUMNS = """
            d.id, d.subscription, d.position, d.event_id, d.event_type, d.tenant, d.entity, d.error, d.attempts,
            d.parked_at, d.status, d.reason, d.settled_at
            """;

    private static final Map<String, Class<?>> TYPES = Map.ofEntries(
            Map.entry("id", Long.class),
            Map.entry("subscription", String.class),
            Map.entry("position", Long.class),
            Map.entry("event_id", UUID.class),
            Map.entry("event_type", String.class),
            Map.entry("tenant", String.class),
            Map.entry("entity", String.class),
            Map.entry("error", String.class),
            Map.entry("attempts", Integer.class),
            Map.entry("parked_at", Instant.class),
            Map.entry("status", String.class),
            Map.entry("reason", String.class),
            Map.entry("settled_at", Instant.class));

    private static final String BLOCKED = """
            select distinct d.tenant, d.entity
              from unnest(cast(:tenants as text[]), cast(:entities as text[])) e(tenant, entity)
              join kontor.dead_letter d on d.subscription = :subscription and d.tenant = e.tenant
                                       and d.entity = e.entity and d.status in ('PARKED', 'HELD')
            """;

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresDeadLetters(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void put(Fact fact, String error, int attempts, DeadLetter.Status status) {
        FactsAsideRows.bind(entities.createNativeQuery(PUT), fact, error, attempts, status)
                .executeUpdate();
    }

    @Override
    public Set<Entity> blocked(String subscription, Collection<Entity> candidates) {
        return FactsAsideRows.blocked(entities, BLOCKED, Map.of("subscription", subscription), candidates);
    }

    @Override
    public Optional<DeadLetter> one(long id) {
        return letters(select("where d.id = :id").setParameter("id", id)).stream()
                .findFirst();
    }

    @Override
    public Optional<DeadLetter> firstOpen(String subscription, Entity entity) {
        return letters(select("""
                where d.subscription = :subscription and d.tenant = :tenant and d.entity = :entity
                  and d.status in ('PARKED', 'HELD')
                order by d.position
                limit 1
                """)
                        .setParameter("subscription", subscription)
                        .setParameter("tenant", entity.tenant())
                        .setParameter("entity", entity.id()))
                .stream()
                .findFirst();
    }

    @Override
    public List<DeadLetter> list(String subscription, Set<DeadLetter.Status> statuses, long after, int limit) {
        return letters(select("""
                where d.subscription = :subscription and d.position > :after
                  and d.status = any (cast(:statuses as text[]))
                order by d.position
                limit :limit
                """)
                .setParameter("subscription", subscription)
                .setParameter("after", after)
                .setParameter("statuses", ArrayLiteral.plain(statuses))
                .setParameter("limit", limit));
    }

    @Override
    public void resolve(long id) {
        change(id, "status = 'RESOLVED', settled_at = clock_timestamp(), attempts = attempts + 1");
    }

    @Override
    public void discard(long id, String reason) {
        update("status = 'DISCARDED', settled_at = clock_timestamp(), reason = :reason", id)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    @Override
    public void failedAgain(long id, String error) {
        update("status = 'PARKED', attempts = attempts + 1, error = :error", id)
                .setParameter("error", error)
                .executeUpdate();
    }

    @Override
    public void bringForward(long id) {
        change(id, "status = 'PARKED'");
    }

    private void change(long id, String assignments) {
        update(assignments, id).executeUpdate();
    }

    private Query update(String assignments, long id) {
        return entities.createNativeQuery("update kontor.dead_letter set " + assignments
                        + " where id = :id and status in ('PARKED', 'HELD')")
                .setParameter("id", id);
    }

    private Query select(String rest) {
        return Rows.query(entities, "select " + COLUMNS + " from kontor.dead_letter d " + rest, TYPES);
    }

    private static List<DeadLetter> letters(Query query) {
        return Rows.of(query).stream().map(PostgresDeadLetters::letter).toList();
    }

    private static DeadLetter letter(Tuple row) {
        return new DeadLetter(
                row.get("id", Long.class),
                row.get("subscription", String.class),
                row.get("position", Long.class),
                row.get("event_id", UUID.class),
                row.get("event_type", String.class),
                row.get("tenant", String.class),
                row.get("entity", String.class),
                row.get("error", String.class),
                row.get("attempts", Integer.class),
                row.get("parked_at", Instant.class),
                DeadLetter.Status.valueOf(row.get("status", String.class)),
                row.get("reason", String.class),
                row.get("settled_at", Instant.class));
    }
}
