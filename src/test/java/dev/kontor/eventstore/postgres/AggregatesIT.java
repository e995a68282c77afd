package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.aggregate.Aggregates;
import dev.kontor.eventstore.aggregate.AggregatesContract;
import dev.kontor.eventstore.sample.Sample;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Aggregates on PostgreSQL, with many who save at once. */
class AggregatesIT extends AggregatesContract {

    private Database database;
    private SnapshotNode node;
    private Aggregates aggregates;

    @BeforeEach
    void create() {
        database = Database.create();
        node = new SnapshotNode(database, 50);
        aggregates = new Aggregates(node.store(), node.folds(), Sample.serializer());
    }

    @AfterEach
    void drop() {
        node.close();
        database.close();
    }

    @Override
    protected <T> T with(Function<Aggregates, T> work) {
        return node.in(session -> work.apply(aggregates));
    }

    @Test
    void ofManyWhoSaveWhatTheyLoadedEachRevisionIsSavedOnce() {
        assertThat(savedByMany()).isEqualTo(database.count("event_log"));
    }

    /** Six who save ten times each, and insist on what they loaded; the highest revision that one of them saved. */
    private long savedByMany() {
        var highest = new AtomicInteger();
        Crowd.run(6, number -> {
            for (int saved = 0; saved < 10; ) {
                saved += save(highest) ? 1 : 0;
            }
        });
        return highest.get();
    }

    private boolean save(AtomicInteger highest) {
        try {
            return with(repository -> {
                var loaded = repository.find(ACCOUNT, "a");
                var saved = repository.save(loaded, loaded.state().pay("b"));
                highest.accumulateAndGet((int) saved.revision(), Math::max);
                return true;
            });
        } catch (ConcurrencyException lost) {
            return false;
        }
    }
}
