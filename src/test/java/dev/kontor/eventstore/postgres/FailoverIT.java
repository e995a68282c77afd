package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.StandbyException;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Fail-over to a standby that lags: other facts take the positions of those that were lost.
 *
 * <pre>
 * primary   1  2  3 (x)   read: all up to 3
 * standby   1                promoted    2 (y)  3 (y)    append with the version that covers 3: y was not seen
 * </pre>
 *
 * <p>The promoted server is on another timeline, hence of another epoch, and its versions are no longer good. A node
 * that talked to the primary notices by the incarnation, which every read and append brings along.
 */
class FailoverIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");

    private Cluster primary;
    private Cluster standby;

    @BeforeEach
    void start() {
        primary = Cluster.withLog().start();
    }

    @AfterEach
    void end() {
        primary.close();
        standby.close();
    }

    private void fork(Sabotage... sabotages) {
        for (Sabotage sabotage : sabotages) {
            sabotage.commit(primary.url());
        }
        try (var node = node(primary)) {
            node.with(store -> store.append(List.of(AccountOpened.of("first", "owner"))));
        }
        primary.stop();
        standby = primary.copy().asStandby();
        primary.start();
    }

    private void promote() {
        Database.run(standby.url(), "select pg_promote(true, 60)");
    }

    private static void lose(Node node, String owner) {
        for (int number = 0; number < 50; number++) {
            var fact = AccountOpened.of("a", owner + number);
            node.with(store -> store.append(List.of(fact)));
        }
    }

    @Test
    void aStandbyIsRefusedAndAfterItsPromotionServes() {
        fork();
        standby.start();
        try (var node = node(standby)) {
            assertThatThrownBy(() -> node.with(store -> store.read(A))).isInstanceOf(StandbyException.class);
            assertThatThrownBy(() -> node.with(store -> store.watermark())).isInstanceOf(StandbyException.class);
            assertThatThrownBy(() -> node.call(Database.TENANT, s -> s.log().readAfter(0, 10)))
                    .isInstanceOf(StandbyException.class);
            assertThatThrownBy(() -> node.with(store -> store.append(List.of(AccountOpened.of("a", "owner")))))
                    .isInstanceOf(StandbyException.class);
            promote();
            node.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
        }
    }

    @Test
    void aVersionOfTheLostPrimaryIsRefusedByANewNode() {
        fork();
        var seen = onPrimary();
        standby.start();
        promote();
        try (var node = node(standby)) {
            lose(node, "y");
            assertThat(accepts(node, seen)).isFalse();
            assertThat(accepts(node, node.with(store -> store.read(A).version())))
                    .isTrue();
        }
    }

    @Test
    void aVersionOfTheLostPrimaryIsRefusedByANodeThatTalkedToIt() {
        fork();
        assertThat(acceptsAfterMovingOver(true)).isFalse();
    }

    @Test
    void ifEveryServerLookedTheSameTheNodeWouldMissTheOtherFacts() {
        fork(Sabotage.ONE_INCARNATION);
        assertThat(acceptsAfterMovingOver(true)).isTrue();
    }

    @Test
    void whatANodeReadsAfterMovingOverIsNotPassedOffAsMoreThanItIs() {
        fork();
        assertThat(acceptsAfterMovingOver(false)).isTrue();
    }

    @Test
    void aVersionThatAnotherNodeMintedAfterTheFailOverIsGoodAtANodeThatHasNotNoticed() {
        fork();
        try (var wire = new Wire(primary.port());
                var late = new Node(wire.url(), Sample.serializer(), 3)) {
            late.with(store -> store.read(A));
            standby.start();
            promote();
            try (var early = node(standby)) {
                lose(early, "y");
                var seen = early.with(store -> store.read(A).version());
                late.with(store -> store.read(A));
                moveOver(wire, late);
                assertThat(accepts(late, seen)).isTrue();
            }
        }
    }

    /**
     * Whether a node accepts an append after a fail-over under its feet.
     *
     * @param before whether it rests on what was read before, else on a context read just after
     */
    private boolean acceptsAfterMovingOver(boolean before) {
        try (var wire = new Wire(primary.port());
                var node = new Node(wire.url(), Sample.serializer(), 3)) {
            lose(node, "x");
            var seen = node.with(store -> store.read(A).version());
            standby.start();
            promote();
            try (var other = node(standby)) {
                lose(other, "y");
            }
            // the floor must be fresh, or the node would ask the server before it trusts it
            node.with(store -> store.read(A));
            moveOver(wire, node);
            return accepts(
                    node, before ? seen : node.with(store -> store.read(A).version()));
        }
    }

    private void moveOver(Wire wire, Node node) {
        wire.moveTo(standby.port());
        node.pool().getHikariPoolMXBean().softEvictConnections();
    }

    private static boolean accepts(Node node, ContextVersion seen) {
        try {
            node.with(store -> store.append(List.of(AccountOpened.of("decided", "owner")), A, seen));
            return true;
        } catch (ConcurrencyException conflict) {
            return false;
        }
    }

    private ContextVersion onPrimary() {
        try (var node = node(primary)) {
            lose(node, "x");
            return node.with(store -> store.read(A).version());
        }
    }

    private static Node node(Cluster cluster) {
        return new Node(cluster.url(), Sample.serializer(), 3);
    }
}
