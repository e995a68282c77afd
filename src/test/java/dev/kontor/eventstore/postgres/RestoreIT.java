package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/**
 * A log that was dumped and restored: order and exactness hold, and a version from before the restore is refused, for
 * other facts may have taken the positions that it stands for.
 */
class RestoreIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
    private static final List<String> TABLES = List.of("event_log", "event_id", "event_key", "event_type_version");

    @Test
    void inAYoungerClusterOrderAndExactnessHoldAndOldVersionsAreRefused() {
        try (var old = Database.create();
                var younger = Cluster.create().startWithLog()) {
            fill(old);
            var seen = old.with(store -> store.read(A).version());
            restore(old.url(), younger.url());
            Database.run(younger.url(), "select setval('kontor.event_position', 20)");
            try (var node = new Node(younger.url(), Sample.serializer(), 3)) {
                verify(node);
                assertThat(accepts(node, seen)).isFalse();
                var here = node.with(store -> store.read(A));
                assertThat(here.events()).hasSize(20);
                assertThat(accepts(node, here.version())).isTrue();
                assertThat(accepts(node, node.with(store -> store.read(A).version())))
                        .isTrue();
                assertThat(node.with(store -> store.append(List.of(MoneyMoved.of("a", "b"))))
                                .lastPosition())
                        .isEqualTo(23);
            }
        }
    }

    @Test
    void withoutItsSequenceItIsRefusedOnStart() {
        try (var old = Database.create();
                var restored = Database.create()) {
            fill(old);
            restore(old.url(), restored.url());

            assertThatThrownBy(() -> verify(restored.node()))
                    .isInstanceOf(LogIntegrityException.class)
                    .hasMessageContaining("20");
        }
    }

    @Test
    void inPlaceUnderARunningNodeWhatTheNodeKnewIsNoLongerTaken() {
        assertThat(acceptsAfterARestoreInPlace()).isFalse();
    }

    @Test
    void ifTheTableAndItsSuccessorLookedTheSameAFactWouldBeMissed() {
        assertThat(acceptsAfterARestoreInPlace(Sabotage.ONE_INCARNATION)).isTrue();
    }

    /** Facts are lost by a restore in place, others take their positions, and the node has seen the lost ones. */
    private static boolean acceptsAfterARestoreInPlace(Sabotage... sabotages) {
        try (var dump = Database.create();
                var database = Database.create().sabotaged(sabotages)) {
            fill(database);
            var node = database.node();
            var seen = node.with(store -> store.read(A).version());
            database.run("drop schema kontor cascade");
            Database.migrate(database.url());
            database.sabotaged(sabotages);
            restore(dump.url(), database.url());
            try (var other = new Node(database.url(), Sample.serializer(), 2)) {
                for (int fact = 0; fact < 20; fact++) {
                    other.with(store -> store.append(List.of(AccountOpened.of("a", "after the restore"))));
                }
            }
            node.pool().getHikariPoolMXBean().softEvictConnections();
            return accepts(node, seen);
        }
    }

    private static void fill(Database database) {
        database.with(store -> store.append(IntStream.range(0, 20)
                .mapToObj(number -> AccountOpened.of("a", "owner " + number))
                .toList()));
    }

    private static void verify(Node node) {
        node.call(Database.TENANT, session -> {
            new LogIntegrity(session.entities(), Sample.serializer().types()).verify();
            return true;
        });
    }

    private static boolean accepts(Node node, ContextVersion seen) {
        try {
            node.with(store -> store.append(List.of(AccountOpened.of("decided", "owner")), A, seen));
            return true;
        } catch (ConcurrencyException conflict) {
            return false;
        }
    }

    /** What a dump and its restore do to the tables. */
    private static void restore(String from, String to) {
        try (var source = DriverManager.getConnection(from);
                var target = DriverManager.getConnection(to)) {
            for (String table : TABLES) {
                var rows = new ByteArrayOutputStream();
                source.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy (select * from kontor." + table + ") to stdout", rows);
                target.unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy kontor." + table + " from stdin", new ByteArrayInputStream(rows.toByteArray()));
            }
        } catch (SQLException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
