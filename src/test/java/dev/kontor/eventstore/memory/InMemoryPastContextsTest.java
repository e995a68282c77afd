package dev.kontor.eventstore.memory;

import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.EventStoreContractPast;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.temporal.TemporalQueries;
import java.util.function.BiFunction;

/** The past of the store in memory keeps the contract. */
class InMemoryPastContextsTest extends EventStoreContractPast {

    private Origin current = ACME;
    private final InMemoryEventStore store = new InMemoryEventStore(Sample.serializer(), () -> current);
    private final TemporalQueries past = new TemporalQueries(store, new InMemoryPastContexts(store));

    @Override
    protected <T> T inTransaction(Origin origin, BiFunction<EventStore, TemporalQueries, T> work) {
        current = origin;
        return work.apply(store, past);
    }

    @Override
    protected long storeAsWritten(Origin origin, String type, int version, String payload) {
        current = origin;
        return store.appendAsStored(type, version, payload).lastPosition();
    }
}
