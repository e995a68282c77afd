package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A projection follows the log: woken by what concerns it, in batches, up to where the log is complete. */
class FollowingIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private FollowingNode node;

    @BeforeEach
    void start() {
        node = new FollowingNode(database.jdbcUrl(), "one", self -> List.of(new Notes(self, "notes", false)));
        Notes.TABLE.forEach(node::sql);
        node.engine().start();
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private List<Long> seen() {
        return node.ask(Long.class, "select position from kontor.seen order by position");
    }

    private static List<NoteWritten> notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> NoteWritten.of("ann", "note " + number))
                .toList();
    }

    private static void sleepsFor(FollowingNode node) {
        FollowingNode.until(node.engine()::isAsleep);
    }

    @Test
    void aLogLongerThanABatchIsFollowedToItsEnd() {
        var written = node.append(notes(1201));
        FollowingNode.until(() -> seen().size() >= written.size());
        assertThat(seen()).isEqualTo(written);
        assertThat(node.subscriptions().one("notes"))
                .returns(written.getLast(), Subscription::position)
                .returns(0L, Subscription::lagEvents)
                .returns("one", Subscription::owner)
                .returns(SubscriptionStatus.ACTIVE, Subscription::status);
        assertThat(node.ask(Long.class, "select events from kontor.subscription_day"))
                .containsExactly(1201L);
    }

    @Test
    void aCommitOfWhatConcernsItWakesItAndNoOther() {
        var foreign = List.of(AccountOpened.of("a", "ann"));
        long first = node.append(foreign).getLast();
        sleepsFor(node);
        assertThat(node.subscriptions().position("notes")).isZero();

        var written = node.append(notes(1));
        FollowingNode.until(() -> node.subscriptions().position("notes") == written.getLast());
        assertThat(seen()).isEqualTo(written).doesNotContain(first);
    }

    @Test
    void theTimerFindsWhatALostWakeUpLeftBehindAndPassesOverWhatIsNotItsOwn() {
        node.node().call(FollowingNode.ORIGIN, session -> session.store().append(notes(3)));
        long last = node.node()
                .call(FollowingNode.ORIGIN, session -> session.store().append(List.of(AccountOpened.of("a", "ann"))))
                .lastPosition();
        assertThat(seen()).isEmpty();
        node.engine().tick();
        FollowingNode.until(() -> node.subscriptions().position("notes") == last);
        assertThat(seen()).hasSize(3);
    }

    @Test
    void eachFactIsTakenInUnderItsOwnTenant() {
        var other = new dev.kontor.eventstore.Origin("other", "bob", "c", null, null);
        node.node().call(other, session -> session.store().append(notes(1)));
        node.append(notes(1));
        FollowingNode.until(() -> seen().size() == 2);
        assertThat(node.ask(String.class, "select tenant from kontor.seen order by position"))
                .containsExactly("other", "acme");
    }

    @Test
    void whatIsHeldBackByAnAppendThatDoesNotConcernItIsLookedForAgainWithoutTheTimer() {
        try (var open = node.node().begin(FollowingNode.ORIGIN)) {
            open.store().append(List.of(AccountOpened.of("a", "ann")));
            var written = node.append(notes(1));
            assertThat(seen()).isEmpty();
            open.commit();
            FollowingNode.until(() -> seen().equals(written));
        }
    }

    @Test
    void aFactThatIsCommittedLateIsNotSkipped() {
        long last = lateCommit();
        node.beatUntil(() -> node.subscriptions().position("notes") == last && seen().size() == 2);
    }

    @Test
    void byTheLastFactInsteadOfTheWatermarkItWouldBe() {
        node.sql("""
                create or replace function kontor.watermark() returns bigint language sql volatile as $$
                    select coalesce(max(position), 0) from kontor.event_log
                $$
                """);
        long last = lateCommit();
        node.append(List.of(AccountOpened.of("a", "ann")));
        node.beatUntil(() -> node.subscriptions().position("notes") > last);
        assertThat(seen()).containsExactly(last);
    }

    /** Two facts, of which the first is committed after the second was; the position of the second. */
    private long lateCommit() {
        try (var open = node.node().begin(FollowingNode.ORIGIN)) {
            open.store().append(notes(1));
            long last = node.append(notes(1)).getLast();
            sleepsFor(node);
            open.commit();
            return last;
        }
    }

    @Test
    void whatWasPausedStandsUntilItIsResumed() {
        node.subscriptions().pause("notes");
        node.append(notes(2));
        node.engine().tick();
        sleepsFor(node);
        assertThat(seen()).isEmpty();
        assertThat(node.subscriptions().one("notes"))
                .returns(SubscriptionStatus.PAUSED, Subscription::status)
                .returns(2L, Subscription::lagEvents);

        node.subscriptions().resume("notes");
        node.beatUntil(() -> seen().size() == 2);
    }

    @Test
    void aReadModelOfOlderCodeStaysAsItIs() {
        node.append(notes(1));
        FollowingNode.until(() -> seen().size() == 1);
        var newer = new Notes(node, "notes", false) {
            @Override
            public int version() {
                return 2;
            }
        };
        try (var released = new FollowingNode(database.jdbcUrl(), "two", self -> List.of(newer))) {
            released.engine().start();
            released.append(notes(1));
            node.engine().tick();
            released.engine().tick();
            released.engine().hear(new FactsAppended("acme", Set.of("NoteWritten"), 2));
            sleepsFor(released);
            sleepsFor(node);
            assertThat(released.subscriptions().one("notes"))
                    .returns(SubscriptionStatus.REBUILDING, Subscription::status)
                    .returns(1, Subscription::projectionVersion);
            assertThat(seen()).hasSize(1);
        }
    }
}
