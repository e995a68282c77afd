package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.LogIntegrityException;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.chain.Chaining;
import dev.kontor.eventstore.check.LogCheck;
import dev.kontor.eventstore.check.LogReport;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.subscription.FollowingNode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A whole database goes into a cluster whose transaction ids are far below its own: nothing that Kontor keeps rests on
 * them. Kontor goes on where it was, and only versions from before are refused.
 *
 * <p>Twice: by COPY of every table and the sequences between two of the embedded servers, which have no pg_dump; and by
 * pg_dump and pg_restore where a PostgreSQL with all its programs is installed.
 */
@Tag("soak")
class YoungerClusterIT {

    private static final Origin ACME = new Origin("acme", "ann", "correlation", null, null);
    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
    private static final int BURNT = 100_000;
    private static final String BURN = """
            do $$ begin
                for i in 1..%d loop perform pg_current_xact_id(); commit; end loop;
            end $$
            """.formatted(BURNT);
    private static final String XID = "select pg_current_xact_id()::text::bigint";
    private static final String LOG = """
            select md5(string_agg(cast(e as text), '' order by position)) from kontor.event_log e""";

    @Test
    void aCopyOfEveryTableGoesOnWhereItWas() {
        try (var old = Cluster.withLog().start();
                var younger = Cluster.create().startWithLog()) {
            verifyThatItGoesOn(old.url(), younger.url(), () -> {
                DatabaseCopy.tables(old.url(), younger.url());
                try (var node = new Node(younger.url(), Sample.serializer(), 3)) {
                    assertThatThrownBy(() -> verify(node))
                            .as("a copy without the sequences is not started on")
                            .isInstanceOf(LogIntegrityException.class)
                            .hasMessageContaining("event_position");
                }
                DatabaseCopy.sequences(old.url(), younger.url());
            });
        }
    }

    @Test
    void whatPgDumpWritesAndPgRestoreReadsGoesOnWhereItWas() {
        assumeTrue(InstalledCluster.isThere(), "no PostgreSQL with all its programs is installed");
        try (var old = InstalledCluster.startMigrated();
                var younger = InstalledCluster.start()) {
            verifyThatItGoesOn(old.url(), younger.url(), () -> old.dumpInto(younger));
        }
    }

    /** The guard taken out: the version as if it were one of the new cluster's. */
    @Test
    void ifTheVersionWereTakenForOneOfTheNewClustersAFactWouldBeMissed() {
        try (var old = Cluster.withLog().start();
                var younger = Cluster.create().startWithLog()) {
            ContextVersion seen;
            try (var node = new Node(old.url(), Sample.serializer(), 3)) {
                node.with(store -> store.append(List.of(AccountOpened.of("a", "kept"))));
                DatabaseCopy.tables(old.url(), younger.url());
                DatabaseCopy.sequences(old.url(), younger.url());
                node.with(store -> store.append(List.of(AccountOpened.of("a", "after the dump, and lost"))));
                seen = node.with(store -> store.read(A).version());
            }
            try (var node = new Node(younger.url(), Sample.serializer(), 3)) {
                node.with(store -> store.append(List.of(AccountOpened.of("a", "in its place"))));
                var forged = new ContextVersion(node.with(store -> store.epoch()), seen.floor(), seen.seenAbove());
                assertThat(accepts(node, Database.TENANT, seen)).isFalse();
                assertThat(accepts(node, Database.TENANT, forged)).isTrue();
            }
        }
    }

    private static void verifyThatItGoesOn(String old, String younger, Runnable dump) {
        long xid = number(old, XID);
        Database.run(old, "create table kontor.counted (position bigint not null)");
        Database.run(old, BURN);
        ContextVersion seen;
        List<EventEnvelope> facts;
        try (var node = new FollowingNode(old, "old", self -> List.of(new Counting(self)))) {
            node.append(facts(0, 40));
            node.engine().start();
            node.beatUntil(() -> number(old, "select count(*) from kontor.counted") == 40);
            node.engine().stop();
            link(node.node());
            // not followed any more, and not linked
            node.append(facts(40, 60));
            seen = node.node().call(ACME, session -> session.store().read(A).version());
            facts = log(node.node());
        }
        dump.run();
        assertThat(number(old, XID)).isGreaterThan(xid + BURNT);
        assertThat(number(younger, XID)).isLessThan(xid + BURNT / 10);
        assertThat(Database.ask(younger, LOG)).isEqualTo(Database.ask(old, LOG));
        goOn(younger, seen, facts);
    }

    private static void goOn(String younger, ContextVersion seen, List<EventEnvelope> facts) {
        try (var node = new FollowingNode(younger, "younger", self -> List.of(new Counting(self)))) {
            verify(node.node());
            long last = facts.getLast().position();
            assertThat((long) node.node().call(ACME, session -> session.store().watermark()))
                    .isEqualTo(last);
            assertThat(log(node.node())).isEqualTo(facts);
            assertThat(accepts(node.node(), ACME, seen))
                    .as("a version from before")
                    .isFalse();
            var here = node.node().call(ACME, session -> session.store().read(A));
            assertThat(here.events()).hasSize(30);
            assertThat(accepts(node.node(), ACME, here.version())).isTrue();
            assertThat(accepts(node.node(), ACME, here.version()))
                    .as("once it was used")
                    .isFalse();
            assertThat(log(node.node()).getLast().position()).isGreaterThan(last);
            node.engine().start();
            node.beatUntil(() -> number(younger, "select count(*) from kontor.counted") >= 61);
            node.engine().stop();
            assertThat(Database.ask(younger, "select position from kontor.counted order by position"))
                    .as("no fact is skipped and none comes twice")
                    .isEqualTo(Database.ask(younger, "select position from kontor.event_log order by position"));
            link(node.node());
            assertThat(check(node.node()).findings()).isEmpty();
        }
    }

    private static List<AccountOpened> facts(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> AccountOpened.of(number % 2 == 0 ? "a" : "b", "owner " + number))
                .toList();
    }

    private static List<EventEnvelope> log(Node node) {
        return node.call(ACME, session -> session.log().readAfter(0, 1_000).events());
    }

    private static long number(String url, String sql) {
        return Long.parseLong(Database.ask(url, sql).getFirst().getFirst());
    }

    private static void verify(Node node) {
        node.call(ACME, session -> {
            new LogIntegrity(session.entities(), Sample.serializer().types()).verify();
            return true;
        });
    }

    private static void link(Node node) {
        var bound = new Bound(node, ACME);
        new Chaining(new PostgresChain(bound.entities(), "60s"), bound).catchUp();
    }

    private static LogReport check(Node node) {
        var bound = new Bound(node, ACME);
        var pages = new PostgresLogPages(bound.entities(), Sample.serializer(), bound);
        var chain = new PostgresChainPages(bound.entities(), new PostgresChain(bound.entities(), "60s"), bound);
        return new LogCheck(pages, chain, List.of(), Sample.serializer(), 20, report -> {}).run();
    }

    private static boolean accepts(Node node, Origin origin, ContextVersion seen) {
        try {
            node.call(origin, session -> session.store().append(List.of(AccountOpened.of("a", "decided")), A, seen));
            return true;
        } catch (ConcurrencyException conflict) {
            return false;
        }
    }

    /** A read model of positions. */
    public static final class Counting implements Projection {
        private final FollowingNode node;

        Counting(FollowingNode node) {
            this.node = node;
        }

        @Override
        public String name() {
            return "counting";
        }

        /** Counts it. */
        public void on(AccountOpened opened, EventEnvelope fact) {
            node.entities()
                    .createNativeQuery("insert into kontor.counted values (:position)")
                    .setParameter("position", fact.position())
                    .executeUpdate();
        }
    }
}
