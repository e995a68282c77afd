package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.statistics.EventCounts;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts in tables beside the log; PostgreSQL counts, no fact leaves it. */
public class PostgresEventCounts implements EventCounts {

    /** So many positions are counted in one transaction at most. */
    static final int STEP = 50_000;

    private static final int MOST_USERS = 100;

    private static final String COUNT = """
            with facts as materialized (
                select tenant, event_type, user_id, cast(recorded_at at time zone 'UTC' as date) as day,
                       count(*) as events
                  from kontor.event_log
                 where position > :after and position <= :upto
                 group by 1, 2, 3, 4
            ), types as (
                insert into kontor.event_count_type as c
                select tenant, event_type, sum(events) from facts group by 1, 2
                on conflict (tenant, event_type) do update set events = c.events + excluded.events
            ), users as (
                insert into kontor.event_count_user as c
                select tenant, user_id, sum(events) from facts group by 1, 2
                on conflict (tenant, user_id) do update set events = c.events + excluded.events
            ), days as (
                insert into kontor.event_count_day as c
                select tenant, day, sum(events) from facts group by 1, 2
                on conflict (tenant, day) do update set events = c.events + excluded.events
            )
            update kontor.event_counted set position = :upto
            """;

    /** One statement, so that all of it is of one moment. */
    private static final String READ = """
            with now as (select cast(clock_timestamp() at time zone 'UTC' as date) as today)
            select 'position' as kind, cast(today as text) as name, position as one, 0 as two, 0 as three
              from kontor.event_counted, now
            union all
            select 'type', event_type, events, 0, 0 from kontor.event_count_type where tenant = :tenant
            union all
            (select 'user', user_id, events, 0, 0 from kontor.event_count_user where tenant = :tenant
              order by events desc, user_id limit :users)
            union all
            select 'day', cast(day as text), events, 0, 0 from kontor.event_count_day, now
             where tenant = :tenant and day > today - :days
            union all
            (select 'processing', cast(day as text), cast(sum(events) as bigint), cast(sum(processing_micros) as bigint),
                    cast(sum(errors) as bigint)
               from kontor.subscription_day, now
              where day > today - :days
              group by day)
            """;

    private static final Map<String, Class<?>> READ_TYPES = Map.of(
            "kind", String.class, "name", String.class, "one", Long.class, "two", Long.class, "three", Long.class);

    private final EntityManager entities;

    /** @param entities joins the caller's transaction */
    public PostgresEventCounts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public boolean count() {
        return StoreFailures.translating(() -> {
            long after = Rows.number(entities, "select position from kontor.event_counted for update", Map.of());
            // after the lock, and before the rows: each a statement of its own
            long watermark = Watermark.of(entities);
            long upTo = Math.min(watermark, after + STEP);
            if (upTo > after) {
                Rows.execute(entities, COUNT, Map.of("after", after, "upto", upTo));
            }
            return upTo >= watermark;
        });
    }

    @Override
    public Counted read(String tenant, int days) {
        var rows = Rows.of(Rows.query(entities, READ, READ_TYPES)
                .setParameter("tenant", tenant)
                .setParameter("days", days)
                .setParameter("users", MOST_USERS));
        var position = of("position", rows).getFirst();
        var byDay = new LinkedHashMap<LocalDate, Long>();
        counts("day", rows).forEach((day, events) -> byDay.put(LocalDate.parse(day), events));
        return new Counted(
                first(position),
                LocalDate.parse(name(position)),
                counts("type", rows),
                counts("user", rows),
                byDay,
                of("processing", rows).stream()
                        .map(PostgresEventCounts::processing)
                        .toList());
    }

    private static Processing processing(Tuple row) {
        return new Processing(
                LocalDate.parse(name(row)), first(row), row.get("two", Long.class), row.get("three", Long.class));
    }

    private static Map<String, Long> counts(String kind, List<Tuple> rows) {
        var counts = new LinkedHashMap<String, Long>();
        of(kind, rows).forEach(row -> counts.put(name(row), first(row)));
        return counts;
    }

    private static List<Tuple> of(String kind, List<Tuple> rows) {
        return rows.stream()
                .filter(row -> kind.equals(row.get("kind", String.class)))
                .toList();
    }

    private static String name(Tuple row) {
        return row.get("name", String.class);
    }

    private static long first(Tuple row) {
        return row.get("one", Long.class);
    }
}
