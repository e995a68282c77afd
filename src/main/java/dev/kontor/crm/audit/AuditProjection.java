package dev.kontor.crm.audit;

import dev.kontor.eventstore.ErasingEvent;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.projection.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps an entry for each fact and each thing that it is about, and what the facts up to now say of that thing. */
@ApplicationScoped
public class AuditProjection implements Projection {

    /** The subscription. */
    static final String NAME = "audit";

    /**
     * One statement, so that a fact is one round trip. What was is what the fact says itself, else what facts before
     * it said. What a fact only repeats, for those who decide by it, is no change.
     */
    private static final String TAKE_IN = """
            with known as (
                select properties from audit_state where tenant = :tenant and entity = :entity and id = :id
            ), change as (
                select told.key,
                       coalesce(cast(:before as jsonb) -> told.key,
                                (select properties -> told.key from known), cast('null' as jsonb)) as before,
                       told.value as after
                  from jsonb_each(cast(:values as jsonb)) as told
                union all
                select part.key, cast('null' as jsonb), part.value from jsonb_each(cast(:added as jsonb)) as part
                union all
                select part.key, part.value, cast('null' as jsonb) from jsonb_each(cast(:removed as jsonb)) as part
            ), kept as (
                insert into audit_state as s (tenant, entity, id, properties)
                select :tenant, :entity, :id, cast(:values as jsonb) where :entity <> ''
                on conflict (tenant, entity, id) do update set properties = s.properties || excluded.properties
            )
            insert into audit_entry (tenant, position, entity, id, type, user_id, recorded_at, occurred_at,
                                     correlation_id, reason, changes)
            select :tenant, :position, :entity, :id, :type, :user, :recorded, cast(nullif(:occurred, '') as timestamptz),
                   :correlation, nullif(:reason, ''),
                   coalesce((select jsonb_object_agg(key, jsonb_build_object('from', before, 'to', after))
                               from change where before <> after),
                            jsonb_build_object())
            """;

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** For the container. */
    protected AuditProjection() {}

    /** @param entities joins the transaction of the checkpoint */
    AuditProjection(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Set<String> tables() {
        return Set.of("audit_entry", "audit_state");
    }

    /** What a thing was is what the fact before said. */
    @Override
    public Optional<String> inOrder(EventEnvelope fact) {
        return things(fact).stream().findFirst();
    }

    /** Every fact of every feature has its entries. */
    public void on(Event event, EventEnvelope fact) {
        var told = Told.by(fact);
        var things = things(fact);
        if (things.isEmpty()) {
            take(fact, told, "", "");
        }
        for (var thing : things) {
            int dash = thing.indexOf('-');
            take(fact, told, thing.substring(0, dash), thing.substring(dash + 1));
            if (event instanceof ErasingEvent) {
                new AuditErasure(entities).erase(fact, thing.substring(0, dash), thing.substring(dash + 1));
            }
        }
    }

    private static List<String> things(EventEnvelope fact) {
        return fact.type().category().entitiesOf(EventProperties.of(fact.type(), fact.payload()));
    }

    private void take(EventEnvelope fact, Told told, String entity, String id) {
        entities.createNativeQuery(TAKE_IN)
                .setParameter("tenant", fact.origin().tenant())
                .setParameter("position", fact.position())
                .setParameter("entity", entity)
                .setParameter("id", id)
                .setParameter("type", fact.type().name())
                .setParameter("user", fact.origin().user())
                .setParameter("recorded", fact.recordedAt())
                .setParameter("occurred", text(fact.occurredAt()))
                .setParameter("correlation", fact.origin().correlationId())
                .setParameter("reason", text(told.reason()))
                .setParameter("before", told.before().toString())
                .setParameter("values", told.values().toString())
                .setParameter("added", told.added().toString())
                .setParameter("removed", told.removed().toString())
                .executeUpdate();
    }

    /** Empty for nothing, because a parameter that is null has no type. */
    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
