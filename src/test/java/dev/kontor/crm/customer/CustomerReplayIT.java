package dev.kontor.crm.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.activity.event.ActivityCatalog;
import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerBillingAddressChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerContactDataChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreditLimitChanged;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerDeactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertyRemoved;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerPropertySet;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerReactivated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.customer.timeline.Timelines;
import dev.kontor.crm.opportunity.event.OpportunityCatalog;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityLost;
import dev.kontor.crm.opportunity.event.OpportunityEvent.OpportunityOpened;
import dev.kontor.crm.opportunity.event.OpportunityId;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ListQuery;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.crm.team.event.TeamCatalog;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import dev.kontor.language.Language;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Customers and their timelines, folded twice from the same facts, are the same; and rows are what the facts say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CustomerReplayIT {

    private static final EventCatalog[] CATALOGS = {
        new CustomerCatalog(), new OrderCatalog(), new OpportunityCatalog(), new ActivityCatalog(), new TeamCatalog()
    };

    private final CustomerId acme = new CustomerId(UUID.randomUUID());
    private final CustomerId other = new CustomerId(UUID.randomUUID());
    private final OrderId order = new OrderId(UUID.randomUUID());
    private final OrderId second = new OrderId(UUID.randomUUID());
    private final OpportunityId chance = new OpportunityId(UUID.randomUUID());
    private final UserId owner = new UserId(UUID.randomUUID());
    private final PostalAddress home = new PostalAddress("Unter den Linden 1", "10117", "Berlin", "DE");
    private final PostalAddress elsewhere = new PostalAddress("1 Main St", "", "Dublin", "IE");
    private final Item cards = new Item(1, "Cards", null, 3, eur("12.50"));
    private final Item delivery = new Item(2, "Delivery", "D", 1, eur("7"));

    private final List<EventEnvelope> facts = Scenario.of(CATALOGS)
            .given(
                    new CustomerCreated(
                            acme, Kind.B2B, "Acme", new UUID(0, 1), "DE1", null, null, home, null, null, eur("100")),
                    new CustomerCreated(
                            other,
                            Kind.B2G,
                            "City",
                            null,
                            null,
                            null,
                            "04011000-1",
                            home,
                            new EmailAddress("city@example.org"),
                            null,
                            eur("50")),
                    new CustomerRenamed(acme, "Acme AG"),
                    new CustomerBillingAddressChanged(acme, elsewhere),
                    new CustomerContactDataChanged(acme, new EmailAddress("acme@example.org"), "030 1"),
                    new CustomerCreditLimitChanged(acme, eur("100"), eur("90.50"), "Late payments"),
                    new CustomerPropertySet(acme, "size", "large"),
                    new CustomerPropertySet(acme, "colour", "red=green"),
                    new CustomerPropertySet(acme, "old", "x"),
                    new CustomerPropertyRemoved(acme, "old"),
                    new OrderPlaced(order, acme, "A", List.of(cards), eur("37.50")),
                    new OrderItemAdded(order, acme, delivery, eur("7"), eur("44.50")),
                    new OrderQuantityChanged(order, acme, 1, 3, 1, eur("-25"), eur("19.50")),
                    new OrderPlaced(second, acme, "B", List.of(cards), eur("37.50")),
                    new OrderItemRemoved(order, acme, 2, eur("-7"), eur("12.50")),
                    new OrderConfirmed(order, acme, eur("12.50")),
                    new OrderShipped(order, acme, eur("12.50")),
                    new OpportunityOpened(
                            chance,
                            "More cards",
                            null,
                            acme,
                            owner,
                            eur("500"),
                            "NEW",
                            10,
                            LocalDate.of(2026, 12, 24),
                            null),
                    new OpportunityLost(chance, null, acme, owner, eur("500"), "NEW", "Too dear"),
                    new CustomerDeactivated(acme, "Insolvent"),
                    new CustomerDeactivated(other, "Gone"),
                    new CustomerReactivated(other))
            .factsOf(ContextQuery.everything());

    private MigratedDatabase database;

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @BeforeAll
    void open() {
        database = new MigratedDatabase();
    }

    @AfterAll
    void close() {
        database.close();
    }

    private void withEntities(Consumer<EntityManager> work) {
        try (var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(work);
        }
    }

    private static ProjectionReplay replay(EntityManager entities, Projection projection) {
        return new ProjectionReplay(entities, projection, new EventTypes(List.of(CATALOGS)));
    }

    /** Has a projection take the facts into its real table. */
    private void take(CustomerProjection projection) {
        for (var fact : facts) {
            switch (fact.event()) {
                case CustomerCreated created -> projection.on(created, fact);
                case CustomerEvent own -> projection.on(own, fact);
                case OrderConfirmed confirmed -> projection.on(confirmed);
                case OrderEvent changed -> projection.on(changed, fact);
                default -> {}
            }
        }
    }

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new CustomerState.Of(acme), facts)).isEmpty();
    }

    @Test
    void theirRowsAreTheSameInEachReplay() {
        withEntities(entities -> {
            var replay = replay(entities, new CustomerProjection(new EntityRows(entities)));

            assertThat(replay.differences(facts)).isEmpty();
            assertThat(replay.rows(facts).get("customer")).hasSize(2);
        });
    }

    @Test
    void aRowIsWhatAllFactsOfTheCustomerSayAndIsFoundByItsProperties() {
        withEntities(entities -> {
            take(new CustomerProjection(new EntityRows(entities)));
            entities.flush();
            entities.clear();
            var queries = new EntityQueries(entities);
            var tenant = facts.getFirst().origin().tenant();

            var seen = queries.one(Customers.MODEL, tenant, acme.value()).orElseThrow();
            var folded = Customers.MODEL
                    .seen(Customers.MODEL.past(acme.value()).fold(facts))
                    .orElseThrow();
            // the store in memory knows nanoseconds, the database does not
            assertThat(seen)
                    .usingRecursiveComparison()
                    .ignoringFieldsOfTypes(Instant.class)
                    .isEqualTo(folded);
            assertThat(seen.openTotal()).isEqualTo(eur("37.50"));
            assertThat(seen.openOrders()).isEqualTo(1);
            assertThat(seen.creditLimit()).isEqualTo(eur("90.50"));
            assertThat(seen.active()).isFalse();
            assertThat(seen.billingAddress()).isEqualTo(elsewhere);
            assertThat(seen.properties()).isEqualTo(Map.of("size", "large", "colour", "red=green"));

            var all = ListQuery.of(tenant);
            assertThat(queries.list(Customers.LIST, all.where(Customers.having("colour", "red=green")), 0, 10)
                            .items())
                    .extracting(CustomerView::name)
                    .containsExactly("Acme AG");
            assertThat(queries.list(Customers.LIST, all.where(Customers.having("colour", "red")), 0, 10)
                            .total())
                    .isZero();
            assertThat(queries.list(Customers.LIST, all.equal("kind", Kind.B2G).equal("active", true), 0, 10)
                            .total())
                    .isEqualTo(1);
            assertThat(plan(entities)).contains("customer_properties");
        });
    }

    /** How PostgreSQL finds customers by a property, if it must not read them all. */
    private static String plan(EntityManager entities) {
        entities.createNativeQuery("set local enable_seqscan = off").executeUpdate();
        return entities.createNativeQuery("""
                        explain select id from kontor.customer where properties @> array[cast('a=b' as varchar)]
                        """, String.class).getResultList().toString();
    }

    @Test
    void theirTimelinesAreTheSameInEachReplay() {
        withEntities(entities -> {
            var replay = replay(entities, Timelines.projection(entities));

            assertThat(replay.differences(facts)).isEmpty();
            assertThat(replay.rows(facts).get("customer_timeline"))
                    .hasSize(facts.size())
                    .filteredOn(row -> row.contains("ORDER_SHIPPED"))
                    .singleElement()
                    .asString()
                    .contains("\"subject_name\": \"A\"", "12.50");
        });
    }

    @Test
    void aTimelineIsReadPageByPageFromTheLatest() {
        withEntities(entities -> {
            Timelines.take(entities, facts);

            assertThat(Timelines.titles(entities, acme, Language.GERMAN, 2, null))
                    .containsExactly("Deaktiviert", "Verkaufschance More cards verloren");
            var all = Timelines.walk(entities, acme, 3, null);
            assertThat(all).hasSize(19).doesNotHaveDuplicates().first().isEqualTo("Deactivated");
            assertThat(all.getLast()).isEqualTo("Acme became a customer");
            assertThat(Timelines.walk(entities, acme, 2, "TRANSACTION"))
                    .first()
                    .isEqualTo("Opportunity More cards lost");
            assertThat(Timelines.walk(entities, new CustomerId(UUID.randomUUID()), 2, null))
                    .isEmpty();
        });
    }
}
