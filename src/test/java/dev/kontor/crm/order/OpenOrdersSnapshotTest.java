package dev.kontor.crm.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.crm.order.event.OrderEvent;
import dev.kontor.crm.order.event.OrderEvent.OrderCancelled;
import dev.kontor.crm.order.event.OrderEvent.OrderPlaced;
import dev.kontor.crm.order.event.OrderId;
import dev.kontor.crm.shared.Money;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.memory.InMemoryPastContexts;
import dev.kontor.eventstore.memory.InMemorySnapshots;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.snapshot.SnapshotFolds;
import dev.kontor.eventstore.snapshot.SnapshotWriter;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a customer has open is kept, so that a decision does not begin at his first order. */
class OpenOrdersSnapshotTest {

    private static final Origin ORIGIN = new Origin("acme", "ann", "request", null, null);
    private static final CustomerId CUSTOMER = new CustomerId(new UUID(1, 1));

    private final EventTypes types = new EventTypes(List.of(new CustomerCatalog(), new OrderCatalog()));
    private final InMemoryEventStore store = new InMemoryEventStore(
            new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES),
            () -> ORIGIN);
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final SnapshotWriter writer = new SnapshotWriter(snapshots, new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    });

    /** A node that remembers nothing. */
    private SnapshotFolds node() {
        return new SnapshotFolds(
                store, new InMemoryPastContexts(store), snapshots, types, () -> ORIGIN, writer::write, 1);
    }

    private void append(OrderEvent fact) {
        var unused = store.append(List.of(fact));
    }

    private void order(long number) {
        var price = Money.of("0.10", "EUR");
        var item = new OrderEvent.Item(1, "Cards", null, 1, price);
        var id = new OrderId(new UUID(2, number));
        append(new OrderPlaced(id, CUSTOMER, "N" + number, List.of(item), price));
        if (number % 2 == 0) {
            append(new OrderCancelled(id, CUSTOMER, price, "Ordered twice"));
        }
    }

    @Test
    void itComesBackToTheCentAndTheFactsSinceAreAdded() {
        LongStream.range(0, 200).forEach(this::order);
        var model = new OpenOrders.Of(CUSTOMER);

        assertThat(node().read(model).state()).isEqualTo(new OpenOrders(Money.of("10.00", "EUR")));
        assertThat(snapshots.all()).singleElement().satisfies(kept -> {
            assertThat(kept.key().fold()).isEqualTo("open-orders");
            assertThat(kept.facts()).isEqualTo(300);
            assertThat(kept.state()).contains("10.00");
        });

        order(201);
        assertThat(node().read(model).state()).isEqualTo(new OpenOrders(Money.of("10.10", "EUR")));
        assertThat(node().read(Credit.of(CUSTOMER)).state().open()).isEqualTo(new OpenOrders(Money.of("10.10", "EUR")));
    }

    @Test
    void aCustomerWithoutOrdersHasNothingOpen() {
        assertThat(node().read(new OpenOrders.Of(CUSTOMER)).state()).isEqualTo(new OpenOrders(null));
    }
}
