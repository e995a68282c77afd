package dev.kontor.eventstore.memory;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.EventStoreContract;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import java.util.Set;
import java.util.function.Function;

/** The store in memory keeps the contract. */
class InMemoryEventStoreTest extends EventStoreContract {

    private Origin current = ACME;
    private final InMemoryEventStore store = new InMemoryEventStore(Sample.serializer(), () -> current);

    @Override
    protected <T> T inTransaction(Origin origin, Function<EventStore, T> work) {
        current = origin;
        return work.apply(store);
    }

    @Override
    protected EventLog.Slice readLog(long after, int limit) {
        return store.readAfter(after, limit);
    }

    @Override
    protected EventLog.Slice readLog(long after, int limit, Set<String> types) {
        return store.readAfter(after, limit, types);
    }

    @Override
    protected long storeAsWritten(Origin origin, String type, int version, String payload) {
        current = origin;
        return store.appendAsStored(type, version, payload).lastPosition();
    }
}
