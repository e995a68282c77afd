package dev.kontor.eventstore.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.subscription.DeadLetter.Status;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What fails is tried again or parked, and holds up nothing but what must come after it. */
class FaultsIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private FollowingNode node;
    private Notes notes;

    @BeforeEach
    void start() {
        node = new FollowingNode(database.jdbcUrl(), "one", self -> {
            notes = new Notes(self, "notes", true);
            return List.of(notes);
        });
        Notes.TABLE.forEach(node::sql);
        node.engine().start();
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private List<Long> write(String author, String... texts) {
        return node.append(
                Arrays.stream(texts).map(text -> NoteWritten.of(author, text)).toList());
    }

    private List<String> seen() {
        return node.ask(String.class, "select text from kontor.seen order by position");
    }

    private List<DeadLetter> letters(Status first, Status... others) {
        return node.deadLetters().list("notes", EnumSet.of(first, others), 0, 100);
    }

    private void cameTo(long position) {
        node.beatUntil(() -> node.subscriptions().position("notes") >= position);
    }

    @Test
    void aPoisonFactIsParkedAndHoldsUpNoOneElse() {
        notes.failAt("poison");
        var early =
                write("bob", IntStream.range(0, 600).mapToObj(n -> "early " + n).toArray(String[]::new));
        var poison = write("ann", "poison");
        var late =
                write("bob", IntStream.range(0, 20).mapToObj(n -> "late " + n).toArray(String[]::new));

        cameTo(late.getLast());

        assertThat(seen()).hasSize(early.size() + late.size()).doesNotContain("poison");
        assertThat(letters(Status.PARKED)).singleElement().satisfies(letter -> {
            assertThat(letter.position()).isEqualTo(poison.getFirst());
            assertThat(letter.error()).contains("Poison: poison");
            assertThat(letter.attempts()).isEqualTo(3);
            assertThat(letter.tenant()).isEqualTo("acme");
            assertThat(letter.entity()).isEqualTo("ann");
            assertThat(letter.eventType()).isEqualTo("NoteWritten");
        });
        assertThat(node.subscriptions().one("notes"))
                .returns(SubscriptionStatus.ACTIVE, Subscription::status)
                .returns(1L, Subscription::deadLetters);
        assertThat(node.ask(Long.class, "select errors from kontor.subscription_day"))
                .containsExactly(1L);
    }

    @Test
    void anErrorAndWhatTheDatabaseRefusesEvenInTheCommitAreThatFactsAloneToo() {
        write("ann", "fine");
        write("bob", "deep");
        write("cid", "late");
        write("dan", "twin");
        write("eve", "twin");
        cameTo(write("ann", "fine too").getLast());

        assertThat(seen()).containsExactly("fine", "twin", "fine too");
        assertThat(letters(Status.PARKED)).extracting(DeadLetter::entity).containsExactly("bob", "cid", "eve");
        assertThat(letters(Status.PARKED).get(1).error()).contains("too late");
        assertThat(letters(Status.PARKED).getLast().error()).contains("seen_twin");
    }

    @Test
    void laterFactsOfTheSameEntityAreHeldAndFollowInOrderOnceItIsRetried() {
        notes.failAt("poison");
        var first = write("ann", "poison", "second");
        write("bob", "other");
        cameTo(write("ann", "third").getLast());
        assertThat(seen()).containsExactly("other");
        assertThat(letters(Status.PARKED, Status.HELD))
                .extracting(DeadLetter::status)
                .containsExactly(Status.PARKED, Status.HELD, Status.HELD);

        long parked = letters(Status.PARKED).getFirst().id();
        long held = letters(Status.HELD).getFirst().id();
        assertThatThrownBy(() -> node.deadLetters().retry("notes", held))
                .isInstanceOf(SubscriptionStateException.class);
        assertThat(node.deadLetters().retry("notes", parked)).isEqualTo(new DeadLetterQueue.Retried(0, 1));
        assertThat(node.deadLetters().one("notes", parked).attempts()).isEqualTo(4);

        notes.cure();
        assertThat(node.deadLetters().retry("notes", parked)).isEqualTo(new DeadLetterQueue.Retried(3, 0));
        assertThat(node.ask(String.class, "select text from kontor.seen where author = 'ann' order by ctid"))
                .containsExactly("poison", "second", "third");
        assertThat(letters(Status.RESOLVED)).hasSize(3);

        cameTo(write("ann", "fourth").getLast());
        assertThat(seen()).hasSize(5).contains("fourth");
        assertThat(first).hasSize(2);
    }

    @Test
    void onceAllIsCuredAllAreRetried() {
        notes.failAt("a1", "a3", "b1");
        write("ann", "a1", "a2", "a3", "a4");
        cameTo(write("bob", "b1", "b2").getLast());
        assertThat(node.deadLetters().retryAll("notes")).isEqualTo(new DeadLetterQueue.Retried(0, 2));

        notes.cure();
        notes.failAt("a3");
        assertThat(node.deadLetters().retryAll("notes")).isEqualTo(new DeadLetterQueue.Retried(4, 1));
        assertThat(letters(Status.PARKED, Status.HELD))
                .extracting(DeadLetter::status)
                .containsExactly(Status.PARKED, Status.HELD);

        notes.cure();
        assertThat(node.deadLetters().retryAll("notes")).isEqualTo(new DeadLetterQueue.Retried(2, 0));
        assertThat(seen()).hasSize(6);
    }

    @Test
    void whatIsDiscardedIsDoneWithoutAndTheRestFollows() {
        notes.failAt("poison");
        cameTo(write("ann", "poison", "second", "third").getLast());
        long parked = letters(Status.PARKED).getFirst().id();

        assertThatThrownBy(() -> node.deadLetters().discard("notes", parked, " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(node.deadLetters().discard("notes", parked, "a test's"))
                .isEqualTo(new DeadLetterQueue.Retried(2, 0));

        assertThat(seen()).containsExactly("second", "third");
        assertThat(letters(Status.DISCARDED)).singleElement().returns("a test's", DeadLetter::reason);
        assertThatThrownBy(() -> node.deadLetters().retry("notes", parked))
                .isInstanceOf(SubscriptionStateException.class);
        assertThatThrownBy(() -> node.deadLetters().retry("notes", 99))
                .isInstanceOf(UnknownSubscriptionException.class);
    }

    @Test
    void aFactThatCannotBeUnderstoodIsParkedAndReadOnceItCan() {
        notes.failAt("never");
        node.sql("alter table kontor.event_log disable trigger event_log_append_only");
        node.subscriptions().pause("notes");
        var written = write("ann", "one", "two", "three");
        node.sql("update kontor.event_log set payload = payload - 'text' where position = " + written.get(1));
        node.subscriptions().resume("notes");
        cameTo(written.getLast());

        assertThat(seen()).containsExactly("one", "three");
        assertThat(letters(Status.PARKED)).singleElement().satisfies(letter -> {
            assertThat(letter.position()).isEqualTo(written.get(1));
            assertThat(letter.error()).contains("text");
        });
        assertThat(node.deadLetters().retryAll("notes")).isEqualTo(new DeadLetterQueue.Retried(0, 1));

        node.sql("update kontor.event_log set payload = jsonb_set(payload, '{text}', '\"two\"') where position = "
                + written.get(1));
        assertThat(node.deadLetters().retryAll("notes")).isEqualTo(new DeadLetterQueue.Retried(1, 0));
        assertThat(seen()).containsExactly("one", "two", "three");
    }

    @Test
    void aFactOfANewerReleaseIsLeftToItAndSeen() {
        node.sql("alter table kontor.event_log disable trigger event_log_append_only");
        node.subscriptions().pause("notes");
        var written = write("ann", "one", "two");
        node.sql("update kontor.event_log set schema_version = 9 where position = " + written.getLast());
        node.subscriptions().resume("notes");
        node.beatUntil(() -> node.subscriptions().one("notes").status() == SubscriptionStatus.FAILED);
        assertThat(seen()).containsExactly("one");
        assertThat(node.subscriptions().one("notes").lastError()).contains("deploy the newer release");

        node.sql("update kontor.event_log set schema_version = 2 where position = " + written.getLast());
        node.beatUntil(() -> seen().size() == 2);
    }

    @Test
    void aDeadLetterThatCannotBeWrittenLosesNothing() {
        notes.failAt("poison");
        node.sql("alter table kontor.dead_letter add constraint full_up check (attempts < 0)");
        var written = write("bob", "poison");
        write("ann", "after");
        node.beatUntil(() -> node.subscriptions().one("notes").status() == SubscriptionStatus.FAILED);
        assertThat(node.subscriptions().position("notes")).isLessThan(written.getLast());
        assertThat(node.subscriptions().one("notes").lastError()).contains("full_up");
        assertThat(seen()).isEmpty();

        node.sql("alter table kontor.dead_letter drop constraint full_up");
        node.beatUntil(() -> seen().size() == 1);
        assertThat(letters(Status.PARKED)).hasSize(1);
    }

    @Test
    void aTemporaryFaultIsTriedAgainUntilItIsOverAndIsSeenMeanwhile() {
        node.sql("alter table kontor.seen rename to put_away");
        var written = write("ann", "one");
        node.beatUntil(() -> node.subscriptions().one("notes").status() == SubscriptionStatus.FAILED);
        assertThat(node.subscriptions().one("notes"))
                .satisfies(failed -> assertThat(failed.lastError()).contains("kontor.seen"))
                .satisfies(failed -> assertThat(failed.failures()).isGreaterThanOrEqualTo(3));

        node.sql("alter table kontor.put_away rename to seen");
        cameTo(written.getLast());
        assertThat(seen()).containsExactly("one");
        assertThat(letters(Status.PARKED, Status.values())).isEmpty();
        assertThat(node.subscriptions().one("notes"))
                .returns(SubscriptionStatus.ACTIVE, Subscription::status)
                .returns(0, Subscription::failures);
    }

    private String[] texts(String kind, int count) {
        return IntStream.range(0, count).mapToObj(n -> kind + " " + n).toArray(String[]::new);
    }

    private void stoodStill(long position) {
        for (int beat = 0; beat < 20; beat++) {
            node.engine().tick();
            FollowingNode.until(() -> node.engine().isAsleep());
        }
        assertThat(node.subscriptions().position("notes")).isEqualTo(position);
    }

    @Test
    void aProjectionThatFailsOnEachFactIsStoppedBeforeItHasParkedTheWholeLog() {
        var poison = texts("poison", 15);
        notes.failAt(poison);
        var written = IntStream.range(0, 15)
                .mapToObj(n -> write("author " + n, poison[n]).getFirst())
                .toList();
        node.beatUntil(() -> node.subscriptions().one("notes").status() == SubscriptionStatus.FAILED);

        stoodStill(written.get(FollowingNode.MOST_PARKED - 1));
        assertThat(letters(Status.PARKED)).hasSize(FollowingNode.MOST_PARKED);
        assertThat(node.subscriptions().one("notes"))
                .returns(SubscriptionStatus.FAILED, Subscription::status)
                .satisfies(stopped -> assertThat(stopped.lastError())
                        .contains("10 facts in a row")
                        .contains("Poison: poison 9"));

        notes.cure();
        stoodStill(written.get(FollowingNode.MOST_PARKED - 1));
        node.subscriptions().resume("notes");
        cameTo(written.getLast());
        assertThat(node.subscriptions().one("notes").status()).isEqualTo(SubscriptionStatus.ACTIVE);
        assertThat(node.deadLetters().retryAll("notes")).isEqualTo(new DeadLetterQueue.Retried(10, 0));
        assertThat(seen()).hasSize(15);
    }

    @Test
    void factsThatCannotBeUnderstoodStopItToo() {
        node.sql("alter table kontor.event_log disable trigger event_log_append_only");
        node.subscriptions().pause("notes");
        write("ann", "fine");
        var written = write("ann", texts("broken", 15));
        node.sql("update kontor.event_log set payload = payload - 'text' where position >= " + written.getFirst());
        node.subscriptions().resume("notes");
        node.beatUntil(() -> node.subscriptions().one("notes").status() == SubscriptionStatus.FAILED);

        stoodStill(written.get(FollowingNode.MOST_PARKED - 1));
        assertThat(seen()).containsExactly("fine");
    }

    @Test
    void factsThatFailNowAndThenDoNotStopIt() {
        for (int round = 0; round < 2; round++) {
            var poison = texts("poison " + round, FollowingNode.MOST_PARKED - 1);
            notes.failAt(poison);
            for (String text : poison) {
                write(text, text);
            }
            cameTo(write("bob", "fine " + round).getLast());
        }
        assertThat(seen()).containsExactly("fine 0", "fine 1");
        assertThat(node.subscriptions().one("notes").status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }

    @Test
    void aReadModelThatANewerReleaseHasBuiltStandsStillAndSaysSo() {
        cameTo(write("ann", "one").getLast());
        node.sql("update kontor.subscription set projection_version = 2");
        var later = write("ann", "two");
        node.beatUntil(() -> node.subscriptions().one("notes").status() == SubscriptionStatus.FAILED);
        assertThat(node.subscriptions().one("notes").lastError())
                .contains("is of version 2 and this release has version 1")
                .contains("deploy the newer release");
        assertThat(seen()).containsExactly("one");

        node.sql("update kontor.subscription set projection_version = 1");
        cameTo(later.getLast());
        assertThat(seen()).containsExactly("one", "two");
        assertThat(node.subscriptions().one("notes").status()).isEqualTo(SubscriptionStatus.ACTIVE);
    }
}
