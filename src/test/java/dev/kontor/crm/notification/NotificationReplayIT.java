package dev.kontor.crm.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.notification.event.NotificationCatalog;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationRead;
import dev.kontor.crm.notification.event.NotificationEvent.NotificationsReadUpTo;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityReassigned;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityWon;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
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
import dev.kontor.eventstore.EventCatalog;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Notifications made twice of the same facts are the same. */
class NotificationReplayIT {

    private static final String TENANT = "tenant";
    private static final List<EventCatalog> CATALOGS = List.of(
            new TodoCatalog(),
            new NotificationCatalog(),
            new OpportunityCatalog(),
            new CustomerCatalog(),
            new OrderCatalog());
    private static final Money VALUE = new Money(new BigDecimal("12.50"), "EUR");

    private final UserId ada = new UserId(UUID.randomUUID());
    private final UserId bob = new UserId(UUID.randomUUID());
    private final TodoId call = new TodoId(UUID.randomUUID());
    private final Due day = Due.on(LocalDate.parse("2026-03-29"));

    private final OpportunityId deal = new OpportunityId(UUID.randomUUID());
    private final CustomerId customer = new CustomerId(UUID.randomUUID());

    private final Scenario log = Scenario.of(CATALOGS.toArray(EventCatalog[]::new))
            .given(
                    new TodoCreated(call, "Call", null, day, null, ada),
                    new TodoAssigned(call, bob, "Call"),
                    new TodoReminded(call, day, bob, "Call"),
                    new TodoAssigned(call, ada, "Call"))
            .as(new Origin(TENANT, ada.toString(), "request", null, null))
            .given(new TodoAssigned(call, ada, "Call"))
            .as(new Origin(TENANT, "user", "request", null, null))
            .given(created(), opened(), new OpportunityReassigned(deal, null, customer, bob), won());

    private CustomerCreated created() {
        var home = new PostalAddress("A 1", "1", "Berlin", "DE");
        return new CustomerCreated(
                customer, Kind.B2C, "Eve", null, null, "Eve", null, home, null, null, Money.of("100", "EUR"));
    }

    private OpportunityOpened opened() {
        return new OpportunityOpened(
                deal, "Deal", null, customer, ada, VALUE, "lead", 10, LocalDate.parse("2026-05-01"), null);
    }

    private OpportunityWon won() {
        return new OpportunityWon(deal, null, customer, bob, VALUE, "lead");
    }

    private OrderPlaced ordered(String amount) {
        var money = Money.of(amount, "EUR");
        var item = new Item(1, "Cards", null, 1, money);
        return new OrderPlaced(new OrderId(UUID.randomUUID()), customer, amount, List.of(item), money);
    }

    private static OrderCancelled cancelled(OrderPlaced order) {
        return new OrderCancelled(order.orderId(), order.customerId(), order.total(), "Too much");
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

    @Test
    void whoeverLooksAfterACustomerIsToldOnceOfEachLimitUntilThereIsRoomAgain() {
        var half = ordered("50");
        var most = ordered("40");
        var little = ordered("5");
        var rest = ordered("5");
        log.given(half, most, little)
                .given(cancelled(little), ordered("1"))
                .given(cancelled(most), new CustomerRenamed(customer, "Eve King"), ordered("39"), rest, ordered("5"))
                .given(new CustomerCreditLimitChanged(customer, Money.of("100", "EUR"), Money.of("90", "EUR"), "Late"));
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                assertThat(replay(entities).differences(facts())).isEmpty();
                assertThat(of(entities, bob))
                        .filteredOn(view -> view.subjectKind().equals("customer"))
                        .extracting(NotificationView::kind, NotificationView::arguments)
                        .containsExactly(
                                tuple("credit-limit-near", List.of("Eve", "90.00", "EUR", "100.00", "EUR")),
                                tuple("credit-limit-near", List.of("Eve King", "90.00", "EUR", "100.00", "EUR")),
                                tuple("credit-limit-reached", List.of("Eve King", "100.00", "EUR", "100.00", "EUR")));
            });
        }
    }

    @Test
    void aLimitThatIsLoweredToWhatIsOpenIsReached() {
        log.given(ordered("50"))
                .given(new CustomerCreditLimitChanged(customer, Money.of("100", "EUR"), Money.of("50", "EUR"), "Late"));
        assertThat(creditNotices(bob)).containsExactly("credit-limit-reached");
    }

    @Test
    void asLongAsNobodyLooksAfterACustomerWhoOrderedIsTold() {
        var stranger = new CustomerId(UUID.randomUUID());
        var order = new OrderId(UUID.randomUUID());
        var item = new Item(1, "Cards", null, 1, VALUE);
        var home = new PostalAddress("A 1", "1", "Berlin", "DE");
        log.given(new CustomerCreated(stranger, Kind.B2C, "Mallory", null, null, "M", null, home, null, null, VALUE))
                .as(new Origin(TENANT, ada.toString(), "request", null, null))
                .given(new OrderPlaced(order, stranger, "M1", List.of(item), VALUE))
                .as(new Origin(TENANT, "user", "request", null, null))
                .given(new OrderCancelled(order, stranger, VALUE, "Too much"))
                .given(new OrderPlaced(new OrderId(UUID.randomUUID()), stranger, "M2", List.of(item), VALUE));
        assertThat(creditNotices(ada)).as("but not of what nobody known did").containsExactly("credit-limit-reached");
    }

    private List<String> creditNotices(UserId reader) {
        var told = new ArrayList<String>();
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                assertThat(replay(entities).differences(facts())).isEmpty();
                of(entities, reader).stream()
                        .filter(view -> view.subjectKind().equals("customer"))
                        .map(NotificationView::kind)
                        .forEach(told::add);
            });
        }
        return told;
    }

    private static ProjectionReplay replay(EntityManager entities) {
        var notifications = new NotificationRows(entities);
        var projection =
                new NotificationProjection(new EntityRows(entities), notifications, new CreditWatch(notifications));
        return new ProjectionReplay(entities, projection, new EventTypes(CATALOGS));
    }

    private static List<NotificationView> of(EntityManager entities, UserId userId) {
        var query = Notifications.of(ListQuery.of(TENANT), userId.value()).orderedBy(Notifications.Sort.CREATED, false);
        return new EntityQueries(entities)
                .list(Notifications.MODEL, query, 0, 100).items().stream()
                        .sorted(Comparator.comparing(NotificationView::createdAt))
                        .toList();
    }
}
