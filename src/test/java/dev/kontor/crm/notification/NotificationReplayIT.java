package dev.kontor.crm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.todo.event.Due;
import dev.kontor.crm.todo.event.TodoCatalog;
import dev.kontor.crm.todo.event.TodoEvent.TodoAssigned;
import dev.kontor.crm.todo.event.TodoEvent.TodoCreated;
import dev.kontor.crm.todo.event.TodoEvent.TodoReminded;
import dev.kontor.crm.todo.event.TodoId;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notifications made twice of the same facts are the same. */
class NotificationReplayIT {

    private static final String TENANT = "tenant";
    private static final Money VALUE = new Money(new BigDecimal("12.50"), "EUR");

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final TodoId call = new TodoId(UUID.randomUUID());
    private final Due day = Due.on(LocalDate.parse("2026-03-29"));

    private final OpportunityId deal = new OpportunityId(UUID.randomUUID());
    private final CustomerId customer = new CustomerId(UUID.randomUUID());

    private final Scenario log = Scenario.of(new TodoCatalog(), new NotificationCatalog(), new OpportunityCatalog())
            .given(
                    new TodoCreated(call, "Call", null, day, null, ada),
                    new TodoAssigned(call, bob, "Call"),
                    new TodoReminded(call, day, bob, "Call"),
                    new TodoAssigned(call, ada, "Call"))
            .as(new Origin(TENANT, ada.toString(), "request", null, null))
            .given(new TodoAssigned(call, ada, "Call"))
            .as(new Origin(TENANT, "user", "request", null, null))
            .given(opened(), new OpportunityReassigned(deal, null, customer, bob), won());

    private OpportunityOpened opened() {
        return new OpportunityOpened(
                deal, "Deal", null, customer, ada, VALUE, "lead", 10, LocalDate.parse("2026-05-01"), null);
    }

    private OpportunityWon won() {
        return new OpportunityWon(deal, null, customer, bob, VALUE, "lead");
    }

    private List<EventEnvelope> facts() {
        return log.factsOf(ContextQuery.everything());
    }

    @Test
    void theirRowsAreTheSame() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var replay = replay(entities);
                assertThat(replay.differences(facts())).isEmpty();
                assertThat(replay.rows(facts()).get("notification"))
                        .as("whoever does something themselves is not told of it")
                        .hasSize(6);
                var first = of(entities, ada).getFirst();
                var second = of(entities, bob).getFirst();
                log.given(
                        new NotificationRead(ada, first.id()),
                        new NotificationsReadUpTo(bob, second.position()),
                        new TodoAssigned(call, bob, "Call"));

                entities.clear();
                assertThat(replay.differences(facts())).isEmpty();
                var ofAda = of(entities, ada);
                assertThat(ofAda).extracting(view -> view.readAt() != null).containsExactly(true, false);
                assertThat(ofAda.getFirst().id()).isEqualTo(first.id());
                assertThat(of(entities, bob))
                        .extracting(NotificationView::kind, view -> view.readAt() != null)
                        .containsExactly(
                                tuple("todo-assigned", true),
                                tuple("todo-due", false),
                                tuple("opportunity-assigned", false),
                                tuple("opportunity-won", false),
                                tuple("todo-assigned", false));
                assertThat(FoldReplay.differences(new ReadingMarks.OfOne(ada, first.id()), facts()))
                        .isEmpty();
                assertThat(FoldReplay.differences(new ReadingMarks.OfAll(bob), facts()))
                        .isEmpty();
            });
        }
    }

    private static ProjectionReplay replay(EntityManager entities) {
        var projection = new NotificationProjection(new EntityRows(entities), new NotificationRows(entities));
        return new ProjectionReplay(
                entities,
                projection,
                new EventTypes(List.of(new TodoCatalog(), new NotificationCatalog(), new OpportunityCatalog())));
    }

    private static List<NotificationView> of(EntityManager entities, UserId userId) {
        var query = Notifications.of(ListQuery.of(TENANT), userId.value()).orderedBy(Notifications.Sort.CREATED, false);
        return new EntityQueries(entities)
                .list(Notifications.MODEL, query, 0, 100).items().stream()
                        .sorted(Comparator.comparing(NotificationView::createdAt))
                        .toList();
    }
}
