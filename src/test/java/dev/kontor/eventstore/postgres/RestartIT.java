package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Versions outlive the server process, and a crash takes back nothing that a version stands for.
 *
 * <pre>
 * writer   append, commit (1)    append, roll back (2..101)
 * reader                                          read, floor 101?     crash     append: 2 is under the floor
 * </pre>
 *
 * <p>Positions that were given up are drawn again if the crash came before the disk knew of them; so a floor does not
 * pass the last fact. A fact whose commit did not wait for the disk could vanish after it was read; so it waits.
 */
class RestartIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");

    private Cluster cluster;

    @BeforeEach
    void start() {
        // nobody but a commit writes to the disk for a while
        cluster = Cluster.withLog().with("wal_writer_delay", "10s").start();
    }

    @AfterEach
    void end() {
        cluster.close();
    }

    @Test
    void aVersionIsGoodAfterARestart() {
        ContextVersion seen;
        try (var node = node()) {
            node.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
            seen = node.with(store -> store.read(A).version());
        }
        cluster.stop();
        cluster.start();
        try (var node = node()) {
            node.with(store -> store.append(List.of(AccountOpened.of("a", "next")), A, seen));
            assertThatThrownBy(() -> node.with(store -> store.append(List.of(MoneyMoved.of("a", "b")), A, seen)))
                    .isInstanceOf(ConcurrencyException.class);
        }
    }

    @Test
    void aVersionIsGoodAfterACrash() {
        var seen = acrossACrash();
        try (var node = node()) {
            node.with(store -> store.append(List.of(MoneyMoved.of("a", "b")), A, seen));
        }
    }

    @Test
    void afterACrashNoNewFactIsUnderAnOldFloor() {
        assertThat(missesAFactAfterTheCrash(acrossACrash())).isFalse();
    }

    @Test
    void withAWatermarkBeyondTheLastFactACrashLetsAFactSlipUnderTheFloor() {
        Sabotage.WATERMARK_BEYOND_FACTS.commit(cluster.url());

        assertThat(missesAFactAfterTheCrash(acrossACrash())).isTrue();
    }

    @Test
    void aFactThatWasReadSurvivesACrashWhateverTheSessionWaitsFor() {
        assertThat(losesAFactThatWasRead()).isFalse();
    }

    @Test
    void withoutWaitingForTheDiskAFactThatWasReadIsLost() {
        Sabotage.NO_WAIT_FOR_DISK.commit(cluster.url());

        assertThat(losesAFactThatWasRead()).isTrue();
    }

    @Test
    void aRepeatedEventIdLandsOnceThoughTheServerCrashedBeforeTheAnswer() {
        var once = List.of(NewEvent.of(AccountOpened.of("a", "owner")).withId(UUID.randomUUID()));
        try (var node = node()) {
            node.with(store -> store.appendAll(once));
            cluster.crash();
        }
        cluster.start();
        try (var node = node()) {
            assertThatThrownBy(() -> node.with(store -> store.appendAll(once)))
                    .isInstanceOf(dev.kontor.eventstore.DuplicateEventException.class);
            assertThat((int) node.with(store -> store.read(A).events().size())).isEqualTo(1);
        }
    }

    @Test
    void aPreparedTransactionHoldsTheWatermarkAcrossARestartAndIsNamed() {
        try (var node = node();
                var prepared = new Actor(node)) {
            prepared.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
            prepared.does(session -> session.entities()
                    .createNativeQuery("prepare transaction 'half way'")
                    .executeUpdate());
            node.with(store -> store.append(List.of(AccountOpened.of("b", "owner"))));
            prepared.rollsBack();
        }
        cluster.stop();
        cluster.start();
        try (var node = node()) {
            assertThat(cluster.ask("select gid from kontor.append_under_way")).containsExactly(List.of("half way"));
            assertThat((long) node.with(store -> store.watermark())).isZero();
            Database.run(cluster.url(), "commit prepared 'half way'");
            assertThat((long) node.with(store -> store.watermark())).isEqualTo(2);
        }
    }

    /** The version of a reader after a hundred positions were drawn and given up, with a crash behind it. */
    private ContextVersion acrossACrash() {
        try (var node = node()) {
            node.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
            Database.run(cluster.url(), "checkpoint");
            try (var session = node.begin(Database.TENANT)) {
                session.store()
                        .append(IntStream.range(0, 100)
                                .mapToObj(number -> AccountOpened.of("given up " + number, "owner"))
                                .toList());
                session.rollback();
            }
            ContextVersion seen;
            try (var reader = node()) {
                seen = reader.with(store -> store.read(A).version());
            }
            cluster.crash();
            cluster.start();
            return seen;
        }
    }

    private boolean missesAFactAfterTheCrash(ContextVersion seen) {
        try (var node = node()) {
            // a new fact in the context, and others until the log is past every old floor
            node.with(store -> store.append(List.of(AccountOpened.of("a", "after the crash"))));
            node.with(store -> store.append(IntStream.range(0, 150)
                    .mapToObj(number -> AccountOpened.of("other " + number, "owner"))
                    .toList()));
            node.with(store -> store.append(List.of(MoneyMoved.of("a", "b")), A, seen));
            return true;
        } catch (ConcurrencyException conflict) {
            return false;
        }
    }

    private boolean losesAFactThatWasRead() {
        Database.run(cluster.url(), "alter database postgres set synchronous_commit = off");
        Database.run(cluster.url(), "checkpoint");
        try (var node = node()) {
            node.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
            assertThat((int) node.with(store -> store.read(A).events().size())).isEqualTo(1);
            cluster.crash();
        }
        cluster.start();
        try (var node = node()) {
            return node.with(store -> store.read(A).isEmpty());
        }
    }

    private Node node() {
        return new Node(cluster.url(), Sample.serializer(), 5);
    }
}
