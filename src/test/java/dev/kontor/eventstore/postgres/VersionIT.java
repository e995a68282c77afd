package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A version stands for what was read, not for the last position.
 *
 * <pre>
 * slow   append a at 9 ----------------------------- commit
 * fast     append b at 10, commit
 * reader                     read a or b: sees 10            append, expecting 10: 9 was missed
 * </pre>
 *
 * <p>If whatever was committed last counted as complete, position 10 would stand for 9 too.
 */
class VersionIT {

    private static final ContextQuery A_OR_B = ContextQuery.of(MoneyMoved.class)
            .where(ACCOUNT, "a")
            .or(ContextQuery.of(MoneyMoved.class).where(ACCOUNT, "b"));
    private static final ContextQuery A = ContextQuery.of(MoneyMoved.class).where(ACCOUNT, "a");
    private static final List<AccountOpened> DECISION = List.of(AccountOpened.of("c", "owner"));

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void aFactThatIsCommittedLateAtAnEarlierPositionIsAConflict() {
        assertThat(lateCommit("a", "b", store -> store.read(A_OR_B).version())).isFalse();
    }

    @Test
    void ofOneKeyToo() {
        assertThat(lateCommit("a", "a", store -> store.read(A_OR_B).version())).isFalse();
    }

    @Test
    void alsoForAVersionThatWentThroughText() {
        assertThat(lateCommit(
                        "a",
                        "b",
                        store -> ContextVersion.parse(
                                store.read(A_OR_B).version().toString())))
                .isFalse();
    }

    @Test
    void alsoForAVersionThatWasBroughtUpToDate() {
        var before = database.with(store -> store.read(A_OR_B).version());

        assertThat(lateCommit("a", "b", store -> store.read(A_OR_B, before).version()))
                .isFalse();
    }

    @Test
    void alsoForTheVersionOfAReadModel() {
        assertThat(lateCommit("a", "b", VersionIT::ofReadModel)).isFalse();
    }

    @Test
    void withTheLastFactAsWatermarkALateFactIsMissed() {
        database.sabotaged(Sabotage.LAST_FACT_AS_WATERMARK);

        assertThat(lateCommit("a", "b", store -> store.read(A_OR_B).version())).isTrue();
        assertThat(lateCommit("a", "b", VersionIT::ofReadModel)).isTrue();
    }

    @Test
    void withoutAnnouncementsALateFactIsMissed() {
        database.sabotaged(Sabotage.NO_ANNOUNCEMENT);

        assertThat(lateCommit("a", "b", store -> store.read(A_OR_B).version())).isTrue();
        assertThat(lateCommit("a", "b", VersionIT::ofReadModel)).isTrue();
    }

    @Test
    void ownFactsCountOnceRead() {
        database.node().call(Database.TENANT, session -> {
            var store = session.store();
            var before = store.read(A).version();
            store.append(List.of(MoneyMoved.of("a", "x")));
            var after = store.read(A).version();

            assertThatThrownBy(() -> store.append(DECISION, A, before)).isInstanceOf(ConcurrencyException.class);
            store.append(List.of(MoneyMoved.of("a", "y")), A, after);
            assertThatThrownBy(() -> store.append(DECISION, A, after)).isInstanceOf(ConcurrencyException.class);
            return store.append(DECISION, A, store.read(A, after).version());
        });
    }

    @Test
    void aVersionOfOwnFactsMeansTheSameWhateverElseIsCommittedMeanwhile() {
        try (var own = database.actor();
                var other = database.actor()) {
            own.with(store -> store.append(List.of(MoneyMoved.of("a", "x"))));
            var seen = own.with(store -> store.read(A).version());
            other.with(store -> store.append(List.of(MoneyMoved.of("b", "z"))));
            other.commits();

            own.with(store -> store.append(DECISION, A, seen));
            own.commits();
            database.with(store -> store.append(DECISION, A, seen));
        }
    }

    @Test
    void whatASavepointTookBackIsNeitherSeenNorMissed() {
        try (var own = database.actor()) {
            own.does(session -> sql(session, "savepoint s"));
            own.with(store -> store.append(List.of(MoneyMoved.of("a", "x"))));
            var seen = own.with(store -> store.read(A).version());
            own.does(session -> sql(session, "rollback to savepoint s"));
            var kept = own.with(store -> store.append(List.of(MoneyMoved.of("a", "y"))));

            assertThatThrownBy(() -> own.with(store -> store.append(DECISION, A, seen)))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat((long) database.with(EventStore::watermark)).isLessThan(kept.lastPosition());
            own.commits();
            assertThat((long) database.with(EventStore::watermark)).isEqualTo(kept.lastPosition());
        }
    }

    private static int sql(Node.Session session, String sql) {
        return session.entities().createNativeQuery(sql).executeUpdate();
    }

    private static ContextVersion ofReadModel(EventStore store) {
        return ContextVersion.completeUpTo(store.epoch(), store.watermark());
    }

    /** Whether the append is accepted although the slow transaction's fact matches and was not seen. */
    private boolean lateCommit(String slowKey, String fastKey, Function<EventStore, ContextVersion> reading) {
        try (var slow = database.actor();
                var fast = database.actor();
                var reader = database.actor()) {
            var late = slow.with(store -> store.append(List.of(MoneyMoved.of(slowKey, "x"))));
            var early = fast.with(store -> store.append(List.of(MoneyMoved.of(fastKey, "x"))));
            fast.commits();
            assertThat(early.lastPosition()).isGreaterThan(late.lastPosition());
            var seen = new Node(database.url(), Sample.serializer(), 2);
            try (seen) {
                var version = seen.call(Database.TENANT, s -> reading.apply(s.store()));
                slow.commits();
                reader.with(store -> store.append(DECISION, A_OR_B, version));
                return true;
            } catch (ConcurrencyException conflict) {
                assertThat(conflict.conflictingPositions()).contains(late.lastPosition());
                return false;
            }
        }
    }
}
