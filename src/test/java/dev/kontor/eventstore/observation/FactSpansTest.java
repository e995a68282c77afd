package dev.kontor.eventstore.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Which facts are applied in the trace that they were appended in. */
class FactSpansTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final Recorder recorder = new Recorder();
    private final FactSpans spans = new FactSpans(recorder, recorder);
    private final List<String> applied = new ArrayList<>();

    /** A tracer that keeps what it is told. */
    private static final class Recorder implements Spans, FactTraces {

        private final Map<Long, String> traces = new HashMap<>();
        private final List<String> continued = new ArrayList<>();
        private boolean on = true;

        @Override
        public <T> T within(String name, Map<String, String> attributes, Supplier<T> work) {
            return work.get();
        }

        @Override
        public <T> T continuing(String trace, String name, Map<String, String> attributes, Supplier<T> work) {
            continued.add(trace + " " + attributes.get("kontor.position"));
            return work.get();
        }

        @Override
        public Optional<String> current() {
            return on ? Optional.of(TRACE) : Optional.empty();
        }

        @Override
        public boolean areRecorded() {
            return on;
        }

        @Override
        public void note(List<Long> positions, String trace) {
            positions.forEach(position -> traces.put(position, trace));
        }

        @Override
        public Optional<String> of(long position) {
            return Optional.ofNullable(traces.get(position));
        }

        @Override
        public void forgetOld() {
            traces.clear();
        }
    }

    private void apply(long position, Duration age) {
        var note = NoteWritten.of("ann", "note");
        var serialized = Sample.serializer().serialize(note);
        var fact = new EventEnvelope(
                position,
                UUID.randomUUID(),
                serialized.type(),
                serialized.type().version(),
                note,
                serialized.payload(),
                new Origin("acme", "ann", "correlation", null, null),
                Instant.now().minus(age),
                null);
        spans.applying("notes", fact, () -> applied.add("fact " + position));
    }

    @Test
    void aFactIsAppliedInTheTraceOfItsAppend() {
        spans.appended(List.of(7L, 8L));
        apply(8, Duration.ZERO);
        assertThat(recorder.continued).containsExactly(TRACE + " 8");
        assertThat(applied).containsExactly("fact 8");
    }

    @Test
    void aFactOfLongAgoIsAppliedInNone() {
        spans.appended(List.of(7L));
        apply(7, Duration.ofHours(1));
        assertThat(recorder.continued).isEmpty();
        assertThat(applied).containsExactly("fact 7");
    }

    @Test
    void aFactThatWasAppendedInNoTraceIsAppliedInNone() {
        apply(9, Duration.ZERO);
        assertThat(recorder.continued).isEmpty();
        assertThat(applied).containsExactly("fact 9");
    }

    @Test
    void whereNobodyTracesNothingIsKept() {
        recorder.on = false;
        spans.appended(List.of(7L));
        apply(7, Duration.ZERO);
        assertThat(recorder.traces).isEmpty();
        assertThat(recorder.continued).isEmpty();
        assertThat(applied).containsExactly("fact 7");
    }
}
