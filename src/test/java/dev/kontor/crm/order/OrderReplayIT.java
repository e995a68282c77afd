package dev.kontor.crm.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerCreated;
import dev.kontor.crm.customer.event.CustomerEvent.CustomerRenamed;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.Item;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderConfirmed;
import dev.kontor.crm.order.event.OrderEvent.OrderItemAdded;
import dev.kontor.crm.order.event.OrderEvent.OrderItemRemoved;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderEvent.OrderQuantityChanged;
import dev.kontor.crm.order.event.OrderEvent.OrderShipped;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.crm.shared.PostalAddress;
import dev.kontor.crm.shared.readmodel.EntityQueries;
import dev.kontor.crm.shared.readmodel.EntityRows;
import dev.kontor.crm.shared.readmodel.ReadModelUnit;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.testing.FoldReplay;
import dev.kontor.eventstore.testing.ProjectionReplay;
import dev.kontor.eventstore.testing.Scenario;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Orders folded twice from the same facts are the same, and rows are what the facts say. */
class OrderReplayIT {

    private static final PostalAddress HOME = new PostalAddress("A 1", "1", "Berlin", "DE");

    private final CustomerId customer = new CustomerId(UUID.randomUUID());
    private final OrderId order = new OrderId(UUID.randomUUID());
    private final OrderId second = new OrderId(UUID.randomUUID());
    private final Item cards = new Item(1, "Cards", null, 3, eur("12.50"));
    private final Item delivery = new Item(2, "Delivery", "D", 1, eur("7"));

    private final List<EventEnvelope> facts = Scenario.of(new OrderCatalog(), new CustomerCatalog())
            .given(
                    new CustomerCreated(
                            customer, Kind.B2C, "Ada", null, null, "Ada", null, HOME, null, null, eur("1000")),
                    new OrderPlaced(order, customer, "A", List.of(cards), eur("37.50")),
                    new OrderItemAdded(order, customer, delivery, eur("7"), eur("44.50")),
                    new OrderPlaced(second, customer, "B", List.of(cards, delivery), eur("44.50")),
                    new OrderQuantityChanged(order, customer, 2, 1, 10, eur("63"), eur("107.50")),
                    new OrderItemRemoved(order, customer, 1, eur("-37.50"), eur("70")),
                    new OrderConfirmed(order, customer, eur("70")),
                    new OrderCancelled(second, customer, eur("44.50"), "Ordered twice"),
                    new CustomerRenamed(customer, "Ada King"),
                    new OrderShipped(order, customer, eur("70")))
            .factsOf(ContextQuery.everything());

    private static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }

    @Test
    void theirStatesAreTheSame() {
        assertThat(FoldReplay.differences(new OrderState.Of(order), facts)).isEmpty();
        assertThat(FoldReplay.differences(new OpenOrders.Of(customer), facts)).isEmpty();
        assertThat(FoldReplay.differences(new NumberHolder.Of("A"), facts)).isEmpty();
        assertThat(FoldReplay.differences(new PlacedFor.Of(order), facts)).isEmpty();
        assertThat(FoldReplay.differences(new CustomerStanding.Of(customer), facts))
                .isEmpty();
        assertThat(new OpenOrders.Of(customer).fold(facts).total()).isEqualTo(eur("0"));
    }

    @Test
    void theirRowsAreTheSameAndWhatTheFactsSay() {
        try (var database = new MigratedDatabase();
                var factory = ReadModelUnit.on(database.jdbcUrl())) {
            factory.runInTransaction(entities -> {
                var projection = new OrderProjection(new EntityRows(entities), new CustomerNames(entities));
                var types = new EventTypes(List.of(new OrderCatalog(), new CustomerCatalog()));
                var replay = new ProjectionReplay(entities, projection, types);
                assertThat(replay.differences(facts)).isEmpty();
                assertThat(replay.rows(facts).get("orders")).hasSize(2);
            });
            factory.runInTransaction(entities -> {
                var projection = new OrderProjection(new EntityRows(entities), new CustomerNames(entities));
                for (var fact : facts) {
                    switch (fact.event()) {
                        case OrderPlaced placed -> projection.on(placed, fact);
                        case OrderEvent changed -> projection.on(changed, fact);
                        case CustomerCreated created -> projection.on(created, fact);
                        case CustomerRenamed renamed -> projection.on(renamed, fact);
                        default -> throw new IllegalStateException(fact.event().toString());
                    }
                }
                entities.flush();
                entities.clear();
                var tenant = facts.getFirst().origin().tenant();
                var seen = new EntityQueries(entities)
                        .one(Orders.MODEL, tenant, order.value())
                        .orElseThrow();
                var folded = Orders.MODEL
                        .seen(Orders.MODEL.past(order.value()).fold(facts))
                        .orElseThrow();
                // the store in memory knows nanoseconds, the database does not
                assertThat(seen)
                        .usingRecursiveComparison()
                        .ignoringFieldsOfTypes(Instant.class)
                        .isEqualTo(folded);
                assertThat(new EntityQueries(entities).one(Orders.LIST, tenant, order.value()))
                        .map(OrderView::customerName)
                        .contains("Ada King");
                assertThat(seen.status()).isEqualTo("shipped");
                assertThat(seen.items())
                        .containsExactly(new OrderDetails.Line(2, "Delivery", "D", 10, eur("7"), eur("70")));
            });
        }
    }
}
