package dev.kontor.eventstore.observation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What a store does is timed and traced at once, and its facts are counted when they are committed. */
class ObservedEventStoreTest {

    private static final Origin ORIGIN = new Origin("acme", "ann", "c", null, null);

    private final List<String> figures = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Recorder recorder = new Recorder();
    private final EventStore store = new ObservedEventStore(
            new InMemoryEventStore(Sample.serializer(), () -> ORIGIN),
            Sample.serializer().types(),
            (figure, value, labels) -> figures.add(
                    figure + (figure.kind() == Figure.Kind.TIME ? "" : " " + value + " " + List.of(labels))),
            recorder,
            new FactSpans(recorder, recorder),
            afterCommit::add);

    /** Notes which spans were inside which, and which facts are known to be of a trace. */
    private static final class Recorder implements Spans, FactTraces {
        private final List<String> spans = new ArrayList<>();
        private final List<String> traced = new ArrayList<>();
        private String current = "";

        @Override
        public <T> T within(String name, Map<String, String> attributes, Supplier<T> work) {
            var outer = current;
            current = outer + "/" + name;
            spans.add(current);
            try {
                return work.get();
            } finally {
                current = outer;
            }
        }

        @Override
        public <T> T continuing(String trace, String name, Map<String, String> attributes, Supplier<T> work) {
            return within(name, attributes, work);
        }

        @Override
        public Optional<String> current() {
            return Optional.of(current);
        }

        @Override
        public boolean areRecorded() {
            return true;
        }

        @Override
        public void note(List<Long> positions, String trace) {
            traced.add(positions + trace);
        }

        @Override
        public Optional<String> of(long position) {
            return Optional.empty();
        }

        @Override
        public void forgetOld() {
            traced.clear();
        }
    }

    @Test
    void factsAreCountedByTypeOnceTheyAreCommitted() {
        store.append(List.of(AccountOpened.of("a", "x"), MoneyMoved.of("a", "b"), MoneyMoved.of("b", "a")));
        assertThat(figures).containsExactly("APPEND_TIME");

        afterCommit.forEach(Runnable::run);
        assertThat(figures)
                .containsExactlyInAnyOrder(
                        "APPEND_TIME", "EVENTS_STORED 1 [AccountOpened]", "EVENTS_STORED 2 [MoneyMoved]");
    }

    @Test
    void whatIsRefusedIsTimedAndNeverCounted() {
        store.append(List.of(AccountOpened.of("a", "x")));
        afterCommit.clear();
        figures.clear();

        assertThatThrownBy(() -> store.appendIfEmpty(List.of(AccountOpened.of("a", "x")), ContextQuery.everything()))
                .isInstanceOf(ConcurrencyException.class);
        assertThat(figures).containsExactly("APPEND_TIME");
        assertThat(afterCommit).isEmpty();
    }

    @Test
    void readsAreTimedAndTraced() {
        store.read(ContextQuery.everything());
        assertThat(figures).containsExactly("CONTEXT_READ_TIME");
        assertThat(recorder.spans).containsExactly("/read context");
    }

    @Test
    void factsRememberTheSpanOfTheirAppend() {
        recorder.within("request", Map.of(), () -> store.append(List.of(AccountOpened.of("a", "x"))));
        assertThat(recorder.spans).containsExactly("/request", "/request/append");
        assertThat(recorder.traced).containsExactly("[1]/request/append");
    }
}
