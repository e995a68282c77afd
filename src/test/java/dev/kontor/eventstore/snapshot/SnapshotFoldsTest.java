package dev.kontor.eventstore.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextFolds;
import dev.kontor.eventstore.ContextModel;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextSnapshot;
import dev.kontor.eventstore.DecisionModel;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.command.Decisions;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.memory.InMemoryPastContexts;
import dev.kontor.eventstore.memory.InMemorySnapshots;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.snapshot.SampleFolds.Account;
import dev.kontor.eventstore.snapshot.SampleFolds.Notes;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A fold that begins at a snapshot says what all the facts say. */
class SnapshotFoldsTest {

    private static final Origin ACME = new Origin("acme", "ann", "request-1", null, null);
    private static final Origin OTHER = new Origin("other", "otto", "request-2", null, null);

    private Origin current = ACME;
    private final InMemoryEventStore store = new InMemoryEventStore(Sample.serializer(), () -> current);
    private final InMemorySnapshots snapshots = new InMemorySnapshots();
    private final SnapshotWriter writer = new SnapshotWriter(snapshots, new Transactions() {
        @Override
        public <T> T inNew(Supplier<T> work) {
            return work.get();
        }
    });
    private int factsRead;

    /** The store, with each fact that is read counted. */
    private EventStore counting() {
        return (EventStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {EventStore.class}, (proxy, method, arguments) -> {
                    try {
                        var answer = method.invoke(store, arguments);
                        if (answer instanceof ContextSnapshot snapshot) {
                            factsRead += snapshot.events().size();
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private SnapshotFolds node(int capacity, Consumer<SnapshotDue> due) {
        return new SnapshotFolds(
                counting(),
                new InMemoryPastContexts(store),
                snapshots,
                Sample.serializer().types(),
                () -> current,
                due,
                capacity);
    }

    private SnapshotFolds node() {
        return node(100, writer::write);
    }

    private void note(String... texts) {
        for (String text : texts) {
            store.append(List.of(NoteWritten.of("ann", text)));
        }
    }

    private <R> void assertSameAsAllFacts(ContextFolds folds, ContextModel<R> model) {
        var all = ContextFolds.over(store).read(model);
        var folded = folds.read(model);
        assertThat(folded.state()).as("what %s say", model.query()).isEqualTo(all.state());
        assertThat(folded.lastFact()).isEqualTo(all.lastFact());
        assertThat(folded.version()).isEqualTo(all.version());
    }

    /** Any run of appends and reads by several nodes, with snapshots that come late, get lost or are removed. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverHappensAFoldSaysWhatAllFactsSay(long seed) {
        var random = new Random(seed);
        var waiting = new ArrayList<SnapshotDue>();
        var nodes = List.of(node(0, waiting::add), node(2, waiting::add), node(100, waiting::add));
        int due = 0;
        for (int step = 0; step < 250; step++) {
            current = random.nextInt(5) == 0 ? OTHER : ACME;
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> store.append(List.of(SampleFolds.anyFact(random)));
                case 3 -> {
                    if (!waiting.isEmpty()) {
                        writer.write(waiting.remove(random.nextInt(waiting.size())));
                        due++;
                    }
                }
                case 4 -> {
                    if (random.nextInt(10) == 0) {
                        snapshots.clear();
                    }
                }
                default -> assertSameAsAllFacts(nodes.get(random.nextInt(3)), SampleFolds.anyModel(random));
            }
        }
        assertThat(due).as("snapshots taken").isGreaterThan(10);
    }

    @Test
    void aSecondReadAsksForNewFactsAlone() {
        note("1", "2", "3");
        var node = node();
        node.read(new Notes("ann", 100));
        note("4");
        factsRead = 0;

        assertThat(node.read(new Notes("ann", 100)).state().texts()).containsExactly("1", "2", "3", "4");
        assertThat(factsRead).isEqualTo(1);
    }

    @Test
    void anotherNodeGoesOnFromTheSnapshot() {
        note("1", "2", "3");
        node().read(new Notes("ann", 3));
        note("4");
        factsRead = 0;

        assertThat(node().read(new Notes("ann", 3)).state().texts()).containsExactly("1", "2", "3", "4");
        assertThat(factsRead).isEqualTo(1);
    }

    @Test
    void aSnapshotIsTakenAfterSoManyFactsAndNotBefore() {
        var taken = new ArrayList<SnapshotDue>();
        var node = node(100, taken::add);
        for (int i = 1; i <= 25; i++) {
            note("x");
            node.read(new Notes("ann", 10));
        }

        assertThat(taken).hasSize(2);
        assertThat(taken.stream().map(due -> due.snapshot().get().orElseThrow().facts()))
                .containsExactly(10L, 20L);
    }

    @Test
    void byDefaultThatIsAHundred() {
        var model = new Plain();
        assertThat(model.snapshotEvery()).isEqualTo(100);
        assertThat(model.snapshotVersion()).isEqualTo(1);
    }

    @Test
    void aSnapshotOfAnotherVersionOfTheFoldIsPassedOverAndReplaced() {
        note("1", "2", "3");
        node().read(new Notes("ann", 3, 1));
        factsRead = 0;

        assertSameAsAllFacts(node(), new Notes("ann", 3, 2));
        assertThat(factsRead).as("all facts, by the fold").isEqualTo(3);
        factsRead = 0;
        node().read(new Notes("ann", 3, 2));
        assertThat(factsRead).as("facts behind the new snapshot").isZero();
    }

    @Test
    void aSnapshotThatIsNoJsonOfTheStateIsPassedOverAndReplaced() {
        note("1", "2", "3");
        node().read(new Notes("ann", 3));
        snapshots.changeAll(kept -> new Snapshot(
                kept.key(),
                kept.form(),
                kept.description(),
                kept.epoch(),
                kept.position(),
                kept.lastFact(),
                kept.facts(),
                "[1]"));

        assertSameAsAllFacts(node(), new Notes("ann", 3));
        factsRead = 0;
        node().read(new Notes("ann", 3));
        assertThat(factsRead).isZero();
    }

    @Test
    void aSnapshotOfAnotherLifeOfTheStoreOrAheadOfItsLogIsPassedOverAndReplaced() {
        note("1", "2", "3");
        var model = new Notes("ann", 3);
        node().read(model);
        for (var epoch : List.of("another", store.epoch())) {
            snapshots.changeAll(kept -> new Snapshot(
                    kept.key(),
                    kept.form(),
                    kept.description(),
                    epoch,
                    kept.position() + 100,
                    kept.lastFact(),
                    kept.facts() + 1,
                    "{\"positions\":[9],\"texts\":[\"of a lost history\"]}"));

            assertSameAsAllFacts(node(), model);
            assertSameAsAllFacts(node(), model.and(new Account("a", 1), List::of));
            factsRead = 0;
            node().read(model);
            assertThat(factsRead).as("facts behind the new snapshot").isZero();
        }
    }

    @Test
    void ofSeveralPartsEachBeginsWhereItIsKnown() {
        note("1", "2", "3");
        store.append(List.of(MoneyMoved.of("a", "b"), MoneyMoved.of("b", "a")));
        node().read(new Notes("ann", 1));
        note("4");
        store.append(List.of(MoneyMoved.of("a", "b")));
        node().read(new Account("a", 1));
        store.append(List.of(MoneyMoved.of("a", "c"), NoteWritten.of("ann", "5")));
        factsRead = 0;

        var both = node().read(new Notes("ann", 1).and(new Account("a", 1), List::of));

        assertThat(both.state())
                .isEqualTo(ContextFolds.over(store)
                        .read(new Notes("ann", 1).and(new Account("a", 1), List::of))
                        .state());
        assertThat(factsRead).as("those behind the later snapshot").isEqualTo(2);
    }

    @Test
    void aDecisionOnASnapshotIsGuardedLikeAnyOther() {
        note("1", "2", "3");
        var node = node();
        node.read(new Notes("ann", 3));
        var seen = node.read(new Notes("ann", 3));
        note("4");

        assertThatThrownBy(() -> store.append(
                        List.of(NoteWritten.of("ann", "late")), new Notes("ann", 3).query(), seen.version()))
                .isInstanceOfSatisfying(
                        ConcurrencyException.class,
                        lost -> assertThat(lost.conflictingPositions()).containsExactly(4L));
    }

    @Test
    void aSnapshotThatCannotBeWrittenIsNoMatterOfTheDecision() {
        var broken = new SnapshotWriter(
                new Snapshots() {
                    @Override
                    public Optional<Snapshot> find(SnapshotKey key) {
                        return Optional.empty();
                    }

                    @Override
                    public boolean keep(Snapshot snapshot, boolean replacing) {
                        throw new IllegalStateException("the disk is full");
                    }
                },
                new Transactions() {
                    @Override
                    public <T> T inNew(Supplier<T> work) {
                        return work.get();
                    }
                });
        var decisions = new Decisions(store, node(100, broken::write));

        for (int i = 1; i <= 5; i++) {
            decisions.decide(
                    new Notes("ann", 1),
                    notes -> List.of(
                            NoteWritten.of("ann", Integer.toString(notes.texts().size()))));
        }
        assertThat(node().read(new Notes("ann", 1)).state().texts()).containsExactly("0", "1", "2", "3", "4");
    }

    @Test
    void aStateThatDoesNotComeBackFromJsonAsItWasIsNotKept() {
        note("1", "2");
        for (int i = 0; i < 100; i++) {
            note("");
        }
        node().read(new Plain());

        assertThat(snapshots.all()).isEmpty();
        note("3");
        assertThat(node().read(new Plain()).state().text).isEqualTo("123");
    }

    /** A state without equals, whose field JSON-B cannot reach. */
    static final class Mute {
        private final String text;

        Mute(String text) {
            this.text = text;
        }
    }

    record Plain() implements DecisionModel<Mute>, Snapshotted<Mute> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(NoteWritten.class);
        }

        @Override
        public Mute initial() {
            return new Mute("");
        }

        @Override
        public Mute apply(Mute state, Event event) {
            return new Mute(state.text + ((NoteWritten) event).text());
        }

        @Override
        public String snapshotName() {
            return "mute";
        }

        @Override
        public Class<Mute> stateType() {
            return Mute.class;
        }
    }

    @Test
    void aDecisionThatChangesNothingRestsOnTheLastFactOfTheSnapshot() {
        note("1", "2", "3");
        store.append(List.of(MoneyMoved.of("a", "b")));
        node().read(new Notes("ann", 3));

        var outcome = new Decisions(store, node()).decide(new Notes("ann", 3), notes -> List.of());

        assertThat(outcome.position()).isEqualTo(3);
    }
}
