package dev.kontor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.event.ActivityEvent.ActivityLogged;
import dev.kontor.crm.activity.event.ActivityEvent.ActivityRemoved;
import dev.kontor.crm.company.event.CompanyEvent.CompanyCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactCreated;
import dev.kontor.crm.contact.event.ContactEvent.ContactMerged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.event.TeamEvent.TeamCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.user.event.UserEvent.UserCreated;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.sample.SampleRun.Status;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A history in the real store, and every read model that there is built from it. */
class SampleReadModelsIT {

    private static final Origin ORIGIN = new Origin("acme", "ann", "correlation", null, null);
    private static final int EVENTS = 5_000;

    private static final Map<String, Class<? extends Event>> ROWS = Map.of(
            "contact", ContactCreated.class,
            "company", CompanyCreated.class,
            "customer", CustomerCreated.class,
            "opportunity", OpportunityOpened.class,
            "orders", OrderPlaced.class,
            "crm_user", UserCreated.class,
            "team", TeamCreated.class,
            "todo", TodoCreated.class);

    @Test
    void everyProjectionTakesEveryFactAndHasTheRowsThatTheLogSays() {
        try (var database = new MigratedDatabase();
                var node = new Node(database.jdbcUrl(), Assembly.serializer());
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            assertThat(stored(node).status()).isEqualTo(Status.DONE);
            assertThat(stored(node).error())
                    .as("a second history in one tenant")
                    .contains(ConcurrencyException.class.getSimpleName());
            var facts = node.call(ORIGIN, session -> session.log().readAfter(0, 2 * EVENTS))
                    .events();
            assertThat(facts).hasSize(EVENTS);
            factory.runInTransaction(entities -> {
                entities.createNativeQuery("set search_path = kontor").executeUpdate();
                assertThat(refused(entities, facts)).isEmpty();
                ROWS.forEach((table, created) ->
                        assertThat(rows(entities, table)).as(table).isEqualTo(count(facts, created)));
                for (var wrong : WRONG_SUMS) {
                    List<?> differing = entities.createNativeQuery(wrong).getResultList();
                    assertThat(differing).as(wrong).isEmpty();
                }
                assertThat(rows(entities, "activity"))
                        .isBetween(
                                count(facts, ActivityLogged.class) - count(facts, ActivityRemoved.class),
                                count(facts, ActivityLogged.class));
                assertThat(rows(entities, "notification where read_at is not null"))
                        .as("notices that were read")
                        .isPositive();
                assertThat(rows(entities, "contact where survivor_id is not null"))
                        .as("merged contacts")
                        .isEqualTo(count(facts, ContactMerged.class))
                        .isPositive();
            });
        }
    }

    /** Sums that are not what the rows come to that they are of. */
    private static final List<String> WRONG_SUMS = List.of("""
            select cast(sums as text)
              from (select tenant, owner_id, stage, currency, count(*), sum(amount), sum(amount * probability)
                      from opportunity where status = 'OPEN' group by 1, 2, 3, 4) rows
              full join (select * from opportunity_stage_sum where count > 0) sums on sums = rows
             where sums is null or rows is null
            """, """
            select cast(sums as text)
              from (select tenant, status, coalesce(cast(closed_at at time zone 'UTC' as date), expected_close_on),
                           currency, count(*), sum(amount), sum(amount * probability)
                      from opportunity group by 1, 2, 3, 4) rows
              full join (select * from opportunity_day_sum where count > 0) sums on sums = rows
             where sums is null or rows is null
            """, """
            select cast(sums as text)
              from (select tenant, stage, cast(left_at at time zone 'UTC' as date), count(*),
                           sum(extract(epoch from left_at - entered_at))
                      from opportunity_stage where left_at is not null group by 1, 2, 3) rows
              full join opportunity_stage_day sums on sums = rows
             where sums is null or rows is null
            """);

    private static SampleRun stored(Node node) {
        var order = new SampleOrder(42, EVENTS, LocalDate.of(2026, 11, 1), SampleOrder.Through.BATCH);
        var run = new SampleRun(UUID.randomUUID(), order);
        run.work(HistoryTest.facts(42, EVENTS).iterator(), new NodeWriter(node, ORIGIN));
        return run;
    }

    /** What would be dead letters. */
    private static List<String> refused(EntityManager entities, List<EventEnvelope> facts) {
        var projections = new Assembly(entities, HistoryTest.store(() -> ORIGIN)).all(Projection.class);
        var registry = new ProjectionRegistry(projections, Assembly.serializer().types());
        var refused = new ArrayList<String>();
        for (var projection : projections) {
            var handlers = registry.named(projection.name()).orElseThrow();
            for (var fact : facts) {
                try {
                    handlers.apply(fact);
                } catch (RuntimeException e) {
                    refused.add(projection.name() + " " + fact + ": " + e);
                }
            }
            entities.flush();
            entities.clear();
        }
        return refused;
    }

    private static long rows(EntityManager entities, String table) {
        return ((Number) entities.createNativeQuery("select count(*) from kontor." + table, Long.class)
                        .getSingleResult())
                .longValue();
    }

    private static long count(List<EventEnvelope> facts, Class<? extends Event> type) {
        return facts.stream().filter(fact -> type.isInstance(fact.event())).count();
    }
}
