package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.postgres.CommitEar;
import dev.kontor.eventstore.postgres.CommitNotifier;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.projection.Projection;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several nodes on one database: they share the work, hear of each other's commits, and never do the same work. */
class NodesIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private FollowingNode one;

    @BeforeEach
    void start() {
        one = node("one", "a", "b", "c", "d");
        Notes.TABLE.forEach(one::sql);
        one.engine().start();
    }

    @AfterEach
    void stop() {
        one.close();
        database.close();
    }

    private FollowingNode node(String name, String... subscriptions) {
        return new FollowingNode(database.jdbcUrl(), name, notes(subscriptions));
    }

    private static Function<FollowingNode, List<Projection>> notes(String... names) {
        return self -> List.of(names).stream()
                .<Projection>map(name -> new Notes(self, name, false))
                .toList();
    }

    private long ownedBy(String node) {
        return one.ask(Long.class, "select count(*) from kontor.subscription where owner = '" + node + "'")
                .getFirst();
    }

    private List<Long> seen() {
        return one.ask(Long.class, "select position from kontor.seen order by position");
    }

    private static List<NoteWritten> written(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> NoteWritten.of("ann", "note " + number))
                .toList();
    }

    @Test
    void theyShareTheWorkAndWhoLeavesLeavesItToTheOthersAtOnce() {
        assertThat(ownedBy("one")).isEqualTo(4);
        try (var two = node("two", "a", "b", "c", "d")) {
            two.engine().start();
            one.engine().tick();
            two.engine().tick();
            assertThat(ownedBy("one")).isEqualTo(2);
            assertThat(ownedBy("two")).isEqualTo(2);
        }
        one.engine().tick();
        assertThat(ownedBy("one")).isEqualTo(4);
    }

    @Test
    void whatOnlyOneOfThemKnowsIsAlwaysItsOwn() {
        try (var newer = node("newer", "a", "b", "c", "d", "e")) {
            newer.engine().start();
            one.engine().tick();
            newer.engine().tick();
            assertThat(one.subscriptions().one("e").owner()).isEqualTo("newer");
            assertThat(ownedBy("one") + ownedBy("newer")).isEqualTo(5);
            assertThat(ownedBy("one")).isEqualTo(2);
        }
    }

    @Test
    void whatADeadNodeHadIsTakenOverWithinSeconds() {
        shareWithOneThatDies();
        assertTakenOver();
    }

    @Test
    void alsoIfTheClockIsSetBackMeanwhile() {
        shareWithOneThatDies();
        one.sql("update kontor.node set seen_at = seen_at + interval '1 hour'");
        one.sql("update kontor.subscription set leased_until = leased_until + interval '1 hour'");
        assertTakenOver();
    }

    private void shareWithOneThatDies() {
        var two = node("two", "a", "b", "c", "d");
        two.engine().start();
        one.engine().tick();
        two.engine().tick();
        assertThat(ownedBy("two")).isEqualTo(2);
        two.abandon();
    }

    private void assertTakenOver() {
        one.append(written(3));
        long start = System.nanoTime();
        one.beatUntil(() -> seen().size() == 12);
        assertThat(System.nanoTime() - start).isLessThan(12_000_000_000L);
        assertThat(ownedBy("one")).isEqualTo(4);
    }

    @Test
    void twoThatBothThinkItTheirsCountEachFactOnce() {
        var facts = crowd((self, sound) -> sound, 6);
        assertThat(seen()).isEqualTo(facts);
    }

    @Test
    void withoutTheRowLockTheyWouldNot() {
        boolean twice = false;
        // one round may be lucky
        for (int round = 0; round < 20 && !twice; round++) {
            crowd(Unguarded::withoutRowLock, 6);
            twice = new HashSet<>(seen()).size() < seen().size();
        }
        assertThat(twice).isTrue();
    }

    /** Two nodes of one name, hence with one lease, that are woken for the same facts again and again. */
    private List<Long> crowd(BiFunction<FollowingNode, SubscriptionStore, SubscriptionStore> sabotage, int appends) {
        one.sql("delete from kontor.seen");
        one.engine().stop();
        one.sql("delete from kontor.subscription");
        var facts = new ArrayList<Long>();
        one.sql(
                "insert into kontor.subscription (name, projection_version, position) select 'a', 1, kontor.last_position()");
        try (var twin = new FollowingNode(database.jdbcUrl(), "twin", notes("a"), sabotage);
                var other = new FollowingNode(database.jdbcUrl(), "twin", notes("a"), sabotage)) {
            twin.engine().start();
            other.engine().start();
            for (int number = 0; number < appends; number++) {
                var batch = written(300);
                var positions = one.append(batch);
                facts.addAll(positions);
                twin.engine().hear(FollowingNode.told(batch, positions.getLast()));
                other.engine().hear(FollowingNode.told(batch, positions.getLast()));
            }
            FollowingNode.until(() -> {
                twin.engine().tick();
                other.engine().tick();
                return twin.subscriptions().position("a") >= facts.getLast()
                        && twin.engine().isAsleep()
                        && other.engine().isAsleep();
            });
        }
        return facts;
    }

    @Test
    void aCommitOnOneNodeWakesTheOtherAlsoAfterItsConnectionWasLost() {
        var notifier = new CommitNotifier(one.node().pool(), "three", one.threads());
        var ear = new CommitEar(one.node().pool(), "one", one.engine()::hear);
        one.threads().execute(ear);
        try {
            FollowingNode.until(ear::isListening);
            hears(notifier);
            one.ask(
                    Boolean.class,
                    "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen kontor%'");
            FollowingNode.until(() -> !ear.isListening());
            FollowingNode.until(ear::isListening);
            hears(notifier);
        } finally {
            ear.close();
            FollowingNode.until(() -> !ear.isListening());
        }
    }

    /** A fact that another node commits is seen here, and nobody beats. */
    private void hears(CommitNotifier notifier) {
        var note = written(1);
        long position = one.node()
                .call(FollowingNode.ORIGIN, session -> session.store().append(note))
                .lastPosition();
        notifier.committed(FollowingNode.told(note, position));
        FollowingNode.until(() -> one.subscriptions().position("a") == position);
    }

    @Test
    void aNodeDoesNotHearItself() {
        var heard = new ArrayList<Long>();
        var notifier = new CommitNotifier(one.node().pool(), "one", Runnable::run);
        var stranger = new CommitNotifier(one.node().pool(), "stranger", Runnable::run);
        var ear = new CommitEar(one.node().pool(), "one", facts -> heard.add(facts.lastPosition()));
        one.threads().execute(ear);
        FollowingNode.until(ear::isListening);
        notifier.committed(FollowingNode.told(written(1), 1));
        stranger.committed(FollowingNode.told(written(1), 2));
        FollowingNode.until(() -> !heard.isEmpty());
        assertThat(heard).containsExactly(2L);
        ear.close();
        FollowingNode.until(() -> !ear.isListening());
    }
}
