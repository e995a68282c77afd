package dev.kontor.crm.order;

import dev.kontor.crm.customer.event.CustomerCatalog;
import dev.kontor.crm.order.event.OrderCatalog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.BoundSnapshots;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.PostgresPastContexts;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import dev.kontor.eventstore.snapshot.SnapshotFolds;
import dev.kontor.eventstore.snapshot.SnapshotWriter;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A pipeline whose decisions begin at snapshots, which it writes on a thread of its own, as a server does. */
final class SnapshotPipeline implements AutoCloseable {

    private final EventTypes types = new EventTypes(List.of(new CustomerCatalog(), new OrderCatalog()));
    private final EventSerializer serializer =
            new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
    private final ExecutorService writing = Executors.newSingleThreadExecutor();
    private final Pipeline pipeline;

    SnapshotPipeline(MigratedDatabase database) {
        pipeline = Pipeline.of(
                database,
                List.of(new CustomerCatalog(), new OrderCatalog()),
                store -> OrderCreditRaceIT.handlers(new Decisions(store, folds(store))));
    }

    Pipeline pipeline() {
        return pipeline;
    }

    private SnapshotFolds folds(EventStore store) {
        var snapshots = new BoundSnapshots(() -> pipeline.session().entities());
        var writer = new SnapshotWriter(snapshots, new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return pipeline.inNew(work);
            }
        });
        return new SnapshotFolds(
                store,
                (query, after, upTo) -> new PostgresPastContexts(
                                pipeline.session().entities(), serializer, () -> Pipeline.ORIGIN)
                        .read(query, after, upTo),
                snapshots,
                types,
                () -> Pipeline.ORIGIN,
                due -> writing.execute(() -> writer.write(due)),
                2);
    }

    /** How many facts are in the last snapshot; 0 if there is none. */
    long snapshots() throws InterruptedException {
        writing.shutdown();
        if (!writing.awaitTermination(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The snapshots are not written.");
        }
        return pipeline.inNew(() -> ((Number) pipeline.session()
                        .entities()
                        .createNativeQuery(
                                "select coalesce(max(facts), 0) from kontor.snapshot where fold = 'open-orders'")
                        .getSingleResult())
                .longValue());
    }

    @Override
    public void close() {
        writing.shutdownNow();
        pipeline.close();
    }
}
