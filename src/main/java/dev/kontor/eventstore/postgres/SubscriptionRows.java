package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an operator sees of subscriptions. */
record SubscriptionRows(EntityManager entities) {

    private static final int COUNTED = 10_000;

    // Facts are counted one by one up to a bound; beyond it, the distance of positions is as good, for it has few gaps.
    private static final String SELECT = """
            select s.name, s.projection_version, s.status, s.position, s.owner, s.last_error, s.failed_at, s.failures,
                   s.updated_at,
                   s.events_per_second * exp(-least(greatest(
                       extract(epoch from clock_timestamp() - s.updated_at), 0), 200) / 10) as rate,
                   case when n.counted <= %1$d then n.counted else greatest(
                       n.counted, kontor.last_position() - s.position) end as lag_events,
                   coalesce((select extract(epoch from clock_timestamp() - e.recorded_at)
                               from kontor.event_log e
                              where e.position > s.position
                              order by e.position
                              limit 1), 0) as lag_seconds,
                   (select count(*) from kontor.dead_letter d
                     where d.subscription = s.name and d.status in ('PARKED', 'HELD')) as dead_letters
              from kontor.subscription s
             cross join lateral (select count(*) as counted
                                   from (select from kontor.event_log e where e.position > s.position
                                          limit %1$d + 1) e) n
            """.formatted(COUNTED);

    private static final Map<String, Class<?>> COLUMNS = Map.ofEntries(
            Map.entry("name", String.class),
            Map.entry("projection_version", Integer.class),
            Map.entry("status", String.class),
            Map.entry("position", Long.class),
            Map.entry("owner", String.class),
            Map.entry("last_error", String.class),
            Map.entry("failed_at", Instant.class),
            Map.entry("failures", Integer.class),
            Map.entry("updated_at", Instant.class),
            Map.entry("rate", Double.class),
            Map.entry("lag_events", Long.class),
            Map.entry("lag_seconds", Double.class),
            Map.entry("dead_letters", Long.class));

    List<Subscription> all() {
        return of(Rows.query(entities, SELECT + " order by s.name", COLUMNS));
    }

    Optional<Subscription> one(String name) {
        return of(Rows.query(entities, SELECT + " where s.name = :name", COLUMNS)
                        .setParameter("name", name))
                .stream()
                .findFirst();
    }

    private static List<Subscription> of(Query query) {
        return Rows.of(query).stream().map(SubscriptionRows::subscription).toList();
    }

    private static Subscription subscription(Tuple row) {
        return new Subscription(
                row.get("name", String.class),
                row.get("projection_version", Integer.class),
                SubscriptionStatus.valueOf(row.get("status", String.class)),
                row.get("position", Long.class),
                row.get("owner", String.class),
                row.get("lag_events", Long.class),
                Duration.ofMillis(Math.max(0, (long) (row.get("lag_seconds", Double.class) * 1_000))),
                row.get("rate", Double.class),
                row.get("last_error", String.class),
                row.get("failed_at", Instant.class),
                row.get("failures", Integer.class),
                row.get("dead_letters", Long.class),
                row.get("updated_at", Instant.class));
    }
}
