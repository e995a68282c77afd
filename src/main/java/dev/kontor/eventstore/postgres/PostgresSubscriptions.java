package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Subscriptions in the database of the read models, so that both change in one transaction. */
public class PostgresSubscriptions implements SubscriptionStore {

    // Two steps in one: the row, and an end to the transaction should its node hang in the middle of it.
    private static final String LOCK = """
            select position, status, projection_version, owner, failures, parked_in_a_row,
                   set_config('idle_in_transaction_session_timeout', :idleLimit, true) as idle_limit
              from kontor.subscription
             where name = :name
               for no key update
            """;

    private static final Map<String, Class<?>> LOCKED = Map.of(
            "position",
            Long.class,
            "status",
            String.class,
            "projection_version",
            Integer.class,
            "owner",
            String.class,
            "failures",
            Integer.class,
            "parked_in_a_row",
            Integer.class,
            "idle_limit",
            String.class);

    private static final String REGISTER = """
            insert into kontor.subscription (name, projection_version) values (:name, :version)
            on conflict (name) do update set status = 'REBUILDING'
             where subscription.projection_version < excluded.projection_version
               and subscription.status in ('ACTIVE', 'FAILED')
            """;

    // The rate decays by e in ten seconds. What is too small to tell is none: PostgreSQL refuses an underflow.
    private static final String ADVANCE = """
            update kontor.subscription
               set position = :position,
                   status = case status when 'FAILED' then 'ACTIVE' else status end,
                   failures = 0,
                   parked_in_a_row = case when :events > 0 then 0 else parked_in_a_row end + :parked,
                   leased_until = greatest(leased_until, clock_timestamp() + %s),
                   events_per_second = case when events_per_second < 1e-6 then 0
                       else events_per_second * exp(-least(greatest(
                           extract(epoch from clock_timestamp() - updated_at), 0), 600) / 10) end + :events / 10.0,
                   updated_at = clock_timestamp()
             where name = :name
            """.formatted(PostgresLeases.LENGTH);

    private static final String COUNT = """
            insert into kontor.subscription_day as d (subscription, day, events, processing_micros, errors)
            values (:name, cast(clock_timestamp() at time zone 'UTC' as date), :events, :micros, :errors)
            on conflict (subscription, day) do update
               set events = d.events + excluded.events,
                   processing_micros = d.processing_micros + excluded.processing_micros,
                   errors = d.errors + excluded.errors
            """;

    private static final String FAILED = """
            update kontor.subscription
               set failures = failures + 1,
                   last_error = :error,
                   failed_at = clock_timestamp(),
                   status = case when status = 'ACTIVE' and failures + 1 >= :tolerated then 'FAILED' else status end
             where name = :name and owner = :node
            """;

    private final EntityManager entities;
    private final String idleLimit;

    /**
     * @param entities joins the caller's transaction
     * @param idleLimit how long a batch may leave its transaction idle before PostgreSQL ends it, such as 60s
     */
    public PostgresSubscriptions(EntityManager entities, String idleLimit) {
        this.entities = entities;
        this.idleLimit = idleLimit;
    }

    @Override
    public void register(String name, int version) {
        Rows.execute(entities, REGISTER, Map.of("name", name, "version", version));
    }

    @Override
    public Optional<Locked> lock(String name) {
        return Rows.of(Rows.query(entities, LOCK, LOCKED)
                        .setParameter("name", name)
                        .setParameter("idleLimit", idleLimit))
                .stream()
                .findFirst()
                .map(row -> new Locked(
                        row.get("position", Long.class),
                        SubscriptionStatus.valueOf(row.get("status", String.class)),
                        row.get("projection_version", Integer.class),
                        row.get("owner", String.class),
                        row.get("failures", Integer.class),
                        row.get("parked_in_a_row", Integer.class)));
    }

    @Override
    public void advance(String name, long position, Work work) {
        Rows.execute(
                entities,
                ADVANCE,
                Map.of("name", name, "position", position, "events", work.events(), "parked", work.errors()));
        count(name, work);
    }

    @Override
    public void count(String name, Work work) {
        if (work.events() > 0 || work.errors() > 0) {
            Rows.execute(
                    entities,
                    COUNT,
                    Map.of(
                            "name",
                            name,
                            "events",
                            work.events(),
                            "micros",
                            work.time().toNanos() / 1_000,
                            "errors",
                            work.errors()));
        }
    }

    @Override
    public void failed(String name, String node, String error, int tolerated) {
        int noted = Rows.execute(
                entities, FAILED, Map.of("name", name, "node", node, "error", error, "tolerated", tolerated));
        if (noted > 0) {
            Rows.execute(entities, COUNT, Map.of("name", name, "events", 0, "micros", 0, "errors", 1));
        }
    }

    @Override
    public void halt(String name, String error) {
        Rows.execute(entities, """
                update kontor.subscription
                   set status = 'FAILED', last_error = :error, failed_at = clock_timestamp()
                 where name = :name
                """, Map.of("name", name, "error", error));
    }

    @Override
    public void check(boolean closely) {
        entities.flush();
        if (closely) {
            Rows.execute(entities, "set constraints all immediate", Map.of());
        }
    }

    @Override
    public long position(String name) {
        return Rows.number(
                entities,
                "select coalesce(max(position), 0) from kontor.subscription where name = :name",
                Map.of("name", name));
    }

    @Override
    public List<Subscription> all() {
        return new SubscriptionRows(entities).all();
    }

    @Override
    public Optional<Subscription> one(String name) {
        return new SubscriptionRows(entities).one(name);
    }

    @Override
    public void become(String name, SubscriptionStatus status) {
        Rows.execute(
                entities,
                "update kontor.subscription set status = :status, failures = 0, parked_in_a_row = 0 where name = :name",
                Map.of("name", name, "status", status.name()));
    }
}
