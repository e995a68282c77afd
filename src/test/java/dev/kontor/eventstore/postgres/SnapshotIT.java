package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.snapshot.SampleFolds;
import dev.kontor.eventstore.snapshot.SampleFolds.Account;
import dev.kontor.eventstore.snapshot.SampleFolds.Notes;
import java.math.BigDecimal;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Snapshots on PostgreSQL, while others append. A snapshot ends at a watermark; if it ended at the last fact, one that
 * is committed late below it would be missed for ever.
 */
class SnapshotIT {

    private static final int CROWDS = 30;

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static void note(Actor actor, String text) {
        actor.with(store -> store.append(List.of(NoteWritten.of("ann", text))));
    }

    private void note(String text) {
        database.with(store -> store.append(List.of(NoteWritten.of("ann", text))));
    }

    @Test
    void aFactThatIsCommittedLateAtAnEarlierPositionIsNotMissed() {
        assertThat(textsWithALateCommit()).containsExactly("first", "late", "early", "last");
    }

    @Test
    void ifTheLastFactWereTheWatermarkItWouldBeMissed() {
        database.sabotaged(Sabotage.LAST_FACT_AS_WATERMARK);
        assertThat(textsWithALateCommit()).containsExactly("first", "early", "last");
    }

    private List<String> textsWithALateCommit() {
        note("first");
        try (var slow = database.actor();
                var node = new SnapshotNode(database, 10)) {
            note(slow, "late");
            note("early");
            assertThat(node.read(new Notes("ann", 1)).state().texts()).containsExactly("first", "early");
            node.settle();
            slow.commits();
        }
        note("last");
        try (var other = new SnapshotNode(database, 10)) {
            return other.read(new Notes("ann", 1)).state().texts();
        }
    }

    @Test
    void whateverOthersAppendAFoldSaysWhatTheFactsSayThatItsVersionHasSeen() {
        assertThat(differencesAmongWriters()).isEmpty();
        assertThat(database.count("snapshot")).isPositive();
        assertThat(wrongSnapshots()).isEmpty();
    }

    @Test
    void ifTheLastFactWereTheWatermarkItWouldNot() {
        database.sabotaged(Sabotage.LAST_FACT_AS_WATERMARK);
        // the race is one of milliseconds: not every crowd runs into it
        assertThat(Stream.generate(this::differencesAmongWriters).limit(CROWDS).anyMatch(found -> !found.isEmpty()))
                .isTrue();
    }

    /** Six who write, some slowly, some in vain; four who read, on two nodes. */
    private Queue<String> differencesAmongWriters() {
        var differences = new ConcurrentLinkedQueue<String>();
        try (var one = new SnapshotNode(database, 0);
                var other = new SnapshotNode(database, 50)) {
            Crowd.run(10, number -> {
                var random = new Random(number);
                for (int i = 0; i < 50; i++) {
                    if (number < 6) {
                        write(random);
                    } else {
                        compare(number < 8 ? one : other, SampleFolds.anyModel(random), differences);
                    }
                }
            });
        }
        return differences;
    }

    private void write(Random random) {
        try (var session = database.node().begin(Database.TENANT)) {
            session.store().append(List.of(SampleFolds.anyFact(random), SampleFolds.anyFact(random)));
            LockSupport.parkNanos(random.nextInt(5) * 1_000_000L);
            if (random.nextInt(4) == 0) {
                session.store().append(List.of(SampleFolds.anyFact(random)));
            }
            if (random.nextInt(5) == 0) {
                session.rollback();
            } else {
                session.commit();
            }
        } catch (ContentionException e) {
            // two appends in one transaction may make a deadlock; this one is as if rolled back
        }
    }

    private static <R> void compare(SnapshotNode node, ContextModel<R> model, Queue<String> differences) {
        node.in(session -> {
            var folded = node.folds().read(model);
            var seen = session.store().read(model.query()).events().stream()
                    .filter(fact -> folded.version().covers(fact.position()))
                    .toList();
            if (!folded.state().equals(model.fold(seen))) {
                differences.add("%s at %s: %s instead of %s"
                        .formatted(model.query(), folded.version(), folded.state(), model.fold(seen)));
            }
            return true;
        });
    }

    /** Folds that differ where they begin at the snapshots that are kept. */
    private List<String> wrongSnapshots() {
        try (var fresh = new SnapshotNode(database, 0)) {
            return Stream.of("a", "b", "c")
                    .flatMap(name -> Stream.<ContextModel<?>>of(new Account(name, 4), new Notes(name, 3)))
                    .filter(model -> !fresh.read(model).state().equals(allFacts(model)))
                    .map(Object::toString)
                    .toList();
        }
    }

    private Object allFacts(ContextModel<?> model) {
        return database.with(
                store -> (Object) ContextFolds.over(store).read(model).state());
    }

    @Test
    void whoDecidesOnSnapshotsInARaceCountsEachFactOnce() {
        try (var one = new SnapshotNode(database, 0);
                var other = new SnapshotNode(database, 50)) {
            Crowd.run(6, number -> {
                var node = number % 2 == 0 ? one : other;
                for (int i = 0; i < 20; i++) {
                    countNote(node);
                }
            });
        }
        var notes = database.with(store -> ContextFolds.over(store).read(new Notes("ann", 5)));
        assertThat(notes.state().texts())
                .containsExactlyElementsOf(
                        IntStream.range(0, 120).mapToObj(Integer::toString).toList());
        assertThat(database.count("snapshot")).isEqualTo(1);
    }

    private static void countNote(SnapshotNode node) {
        var decisions = new Decisions(node.store(), node.folds());
        boolean done = false;
        while (!done) {
            done = node.in(session -> {
                try {
                    decisions.decide(
                            new Notes("ann", 5),
                            notes -> List.of(NoteWritten.of(
                                    "ann", Integer.toString(notes.texts().size()))));
                    return true;
                } catch (ConcurrencyException lost) {
                    return false;
                }
            });
        }
    }

    @Test
    void aSnapshotThatTheDatabaseRefusesIsNoMatterOfTheDecision() {
        database.run("alter table kontor.snapshot add constraint full_disk check (false)");
        try (var node = new SnapshotNode(database, 0)) {
            for (int i = 0; i < 5; i++) {
                countNote(node);
                node.settle();
            }
        }
        assertThat(database.count("event_log")).isEqualTo(5);
        assertThat(database.count("snapshot")).isZero();
    }

    @Test
    void theLaterSnapshotStaysWhicheverComesLast() {
        note("1");
        note("2");
        try (var slow = new SnapshotNode(database, 10);
                var quick = new SnapshotNode(database, 10)) {
            slow.read(new Notes("ann", 1));
            slow.settle();
            var old = database.ask("select position, facts from kontor.snapshot");
            note("3");
            quick.read(new Notes("ann", 1));
            quick.settle();
            assertThat(database.ask("select position, facts from kontor.snapshot"))
                    .isNotEqualTo(old)
                    .containsExactly(List.of("3", "3"));
            database.run("update kontor.snapshot set position = 100");
            slow.read(new Notes("ann", 1));
            slow.settle();
            assertThat(database.ask("select position from kontor.snapshot")).containsExactly(List.of("100"));
        }
    }

    @Test
    void aSnapshotOfALogThatHasLostFactsIsPassedOver() {
        note("1");
        note("2");
        try (var node = new SnapshotNode(database, 10)) {
            node.read(new Notes("ann", 1));
        }
        database.run("update kontor.snapshot set position = position + 100, state = '{\"positions\":[],\"texts\":[]}'");
        try (var node = new SnapshotNode(database, 10)) {
            assertThat(node.read(new Notes("ann", 1)).state().texts()).containsExactly("1", "2");
        }
        assertThat(database.ask("select position, facts from kontor.snapshot")).containsExactly(List.of("2", "2"));
    }

    @Test
    void aStateComesBackFromTheTableAsItWas() {
        var amount = new BigDecimal("1E+3");
        database.with(store -> store.append(List.of(
                MoneyMoved.of("b", "a"), new MoneyMoved("b", "a", amount), AccountOpened.of("a", "\u0001 \"ann\" é"))));
        try (var node = new SnapshotNode(database, 0)) {
            var folded = node.read(new Account("a", 1)).state();
            node.settle();
            database.run("delete from kontor.event_key");
            assertThat(node.read(new Account("a", 1)).state())
                    .as("by the snapshot alone")
                    .isEqualTo(folded);
            assertThat(folded.owner()).contains("ann");
        }
    }

    @Test
    void aVersionFromASnapshotGuardsExactly() {
        note("1");
        ContextVersion seen;
        try (var node = new SnapshotNode(database, 10)) {
            node.read(new Notes("ann", 1));
            seen = node.read(new Notes("ann", 1)).version();
        }
        note("2");

        List<EventEnvelope> unseen =
                database.with(store -> store.read(new Notes("ann", 1).query(), ContextVersion.parse(seen.toString()))
                        .events());

        assertThat(unseen).hasSize(1);
        assertThat(unseen.getFirst().event()).isEqualTo(NoteWritten.of("ann", "2"));
    }
}
