package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A subscription that has passed a point never finds later a fact before that point.
 *
 * <pre>
 * slow     append at 1 -------------------------- commit
 * fast       append at 2, commit
 * reader                    nothing is complete           1, 2
 * </pre>
 *
 * <p>By the last fact alone, or without the announcement, the reader would take 2, go on after it, and miss 1.
 */
class CatchUpIT {

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
    void aFactThatIsCommittedLateIsNotMissed() {
        assertThat(tail()).containsExactly("slow", "fast");
    }

    @Test
    void byTheLastFactItWouldBe() {
        database.sabotaged(Sabotage.LAST_FACT_AS_WATERMARK);
        assertThat(tail()).containsExactly("fast");
    }

    @Test
    void withoutAnnouncementItWouldBe() {
        database.sabotaged(Sabotage.NO_ANNOUNCEMENT);
        assertThat(tail()).containsExactly("fast");
    }

    @Test
    void theVeryFirstFactIsNotPassedWhileItIsUnderWay() {
        assertThat(watermarkBesideTheFirstAppend()).isZero();
    }

    @Test
    void anUncalledSequenceTakenForOneThatHasDrawnWouldPassTheFirstFact() {
        database.sabotaged(Sabotage.UNCALLED_SEQUENCE_IGNORED, Sabotage.WATERMARK_BEYOND_FACTS);
        assertThat(watermarkBesideTheFirstAppend()).isEqualTo(1);
    }

    @Test
    void whatARolledBackAppendDrewHoldsNobodyUp() {
        try (var writer = database.actor()) {
            writer.with(store -> store.append(facts("given up")));
            writer.rollsBack();
        }
        database.with(store -> store.append(facts("kept")));
        assertThat(read(0)).containsExactly("kept");
    }

    @Test
    void aTransactionThatAppendsTwiceHoldsTheWatermarkAtItsFirstFact() {
        try (var writer = database.actor()) {
            writer.with(store -> store.append(facts("one")));
            database.with(store -> store.append(facts("other")));
            writer.with(store -> store.append(facts("two")));
            assertThat(read(0)).isEmpty();
            writer.commits();
        }
        assertThat(read(0)).containsExactly("one", "other", "two");
    }

    @Test
    void anUnrelatedOpenTransactionHoldsNobodyUp() {
        try (var unrelated = database.actor()) {
            unrelated.does(session -> session.entities()
                    .createNativeQuery("insert into kontor.subscription (name, projection_version) values ('p', 1)")
                    .executeUpdate());
            database.with(store -> store.append(facts("fact")));
            assertThat(read(0)).containsExactly("fact");
        }
    }

    @Test
    void aStalledAppendIsNamedAndEndedAndTheWatermarkGoesOn() {
        try (var stalling = new Node(database.url(), Sample.serializer(), 2).withIdleLimit("1s");
                var stalled = new Actor(stalling)) {
            stalled.with(store -> store.append(facts("stalled")));
            database.with(store -> store.append(facts("next")));

            assertThat(read(0)).isEmpty();
            assertThat(database.ask("select pid, state from kontor.append_under_way"))
                    .containsExactly(List.of(String.valueOf(stalled.process()), "idle in transaction"));
            long deadline = System.nanoTime() + 20_000_000_000L;
            while (read(0).isEmpty() && System.nanoTime() < deadline) {
                Thread.onSpinWait();
            }
            assertThat(read(0)).containsExactly("next");
            assertThatThrownBy(stalled::commits).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void positionsBeyondThirtyTwoBitsAreToldApart() {
        database.run("select setval('kontor.event_position', " + ((1L << 32) - 2) + ")");
        database.run("select kontor.extend_log(1000000000)");
        try (var writer = database.actor()) {
            writer.with(store -> store.append(facts("early")));
            for (int number = 0; number < 5; number++) {
                database.with(store -> store.append(facts("later")));
            }
            assertThat(read(0)).isEmpty();
            assertThat(watermark()).isEqualTo((1L << 32) - 2);
            writer.commits();
        }
        assertThat(read(0)).hasSize(6).startsWith("early");
    }

    private long watermarkBesideTheFirstAppend() {
        try (var writer = database.actor()) {
            writer.with(store -> store.append(facts("first")));
            return watermark();
        }
    }

    private long watermark() {
        return database.with(store -> store.watermark());
    }

    /** The accounts that a tailing reader gets to know, who looks before and after the slow commit. */
    private List<String> tail() {
        try (var slow = database.actor()) {
            slow.with(store -> store.append(facts("slow")));
            database.with(store -> store.append(facts("fast")));
            var known = new ArrayList<EventEnvelope>(readAfter(0));
            slow.commits();
            known.addAll(readAfter(known.isEmpty() ? 0 : known.getLast().position()));
            return accounts(known);
        }
    }

    private List<String> read(long after) {
        return accounts(readAfter(after));
    }

    private List<EventEnvelope> readAfter(long after) {
        return database.node()
                .call(Database.TENANT, s -> s.log().readAfter(after, 100).events());
    }

    private static List<String> accounts(List<EventEnvelope> events) {
        return events.stream()
                .map(event -> ((AccountOpened) event.event()).account())
                .toList();
    }

    private static List<AccountOpened> facts(String account) {
        return List.of(AccountOpened.of(account, "owner of " + account));
    }
}
