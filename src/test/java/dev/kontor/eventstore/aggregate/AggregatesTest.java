package dev.kontor.eventstore.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.memory.InMemoryPastContexts;
import dev.kontor.eventstore.memory.InMemorySnapshots;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.snapshot.SnapshotFolds;
import dev.kontor.eventstore.snapshot.SnapshotWriter;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Aggregates in memory, and their registry. */
class AggregatesTest extends AggregatesContract {

    private final Origin origin = new Origin("acme", "ann", "request-1", null, null);
    private final InMemoryEventStore store = new InMemoryEventStore(Sample.serializer(), () -> origin);
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final SnapshotWriter writer = new SnapshotWriter(snapshots, new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    });
    private final SnapshotFolds folds = new SnapshotFolds(
            store,
            new InMemoryPastContexts(store),
            snapshots,
            Sample.serializer().types(),
            () -> origin,
            writer::write,
            100);
    private final Aggregates aggregates = new Aggregates(store, folds, Sample.serializer());

    @Override
    protected <T> T with(Function<Aggregates, T> work) {
        return work.apply(aggregates);
    }

    @Test
    void aSnapshotOfItIsKeptUnderItsName() {
        payOften();
        aggregates.load(ACCOUNT, "a");

        assertThat(snapshots.all()).hasSize(1).first().satisfies(kept -> {
            assertThat(kept.key().fold()).isEqualTo("account");
            assertThat(kept.facts()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void theRegistryKnowsAKindByNameAndByClass() {
        var types = new AggregateTypes(List.of(ACCOUNT));

        assertThat(types.named("account"))
                .hasValueSatisfying(kind -> assertThat(kind).isSameAs(ACCOUNT));
        assertThat(types.named("other")).isEmpty();
        assertThat(types.of(Account.class)).isSameAs(ACCOUNT);
        assertThatThrownBy(() -> types.of(String.class))
                .isInstanceOf(AggregateTypeException.class)
                .hasMessageContaining("java.lang.String");
        assertThatThrownBy(() -> new AggregateTypes(List.of(ACCOUNT, new Account.Kind())))
                .isInstanceOf(AggregateTypeException.class)
                .hasMessageContaining("'account'");
    }
}
