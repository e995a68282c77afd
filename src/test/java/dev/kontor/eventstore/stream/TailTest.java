package dev.kontor.eventstore.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.memory.InMemoryEventStore;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where a stream changes from the log to the tail, nothing falls between the two and nothing comes from both. */
class TailTest {

    private final Tail tail = new Tail();
    private final Streams streams = new Streams(Sample.serializer().types());
    private final List<EventEnvelope> log = log();

    private static List<EventEnvelope> log() {
        var store = new InMemoryEventStore(Sample.serializer(), () -> NodeStreams.ORIGIN);
        store.append(IntStream.range(0, 300)
                .mapToObj(number -> NoteWritten.of("ann", "note " + number))
                .toList());
        return store.read(ContextQuery.everything()).events();
    }

    /** A stream that has read the log up to a position. */
    private LiveStream stream(long reached) {
        var query = streams.query(NodeStreams.ORIGIN.tenant(), "all", Set.of());
        return new LiveStream(query, "e", reached, () -> {}, reading -> {}, tail::leave);
    }

    private Set<LiveStream> handOut(long after, long through) {
        return tail.handOut(after, log.subList((int) after, (int) through), through);
    }

    private static List<Long> taken(LiveStream stream) {
        var taken = new ArrayList<Long>();
        for (var fact = stream.poll(); fact != null; fact = stream.poll()) {
            taken.add(fact.position());
        }
        return taken;
    }

    @Test
    void whomTheTailHasPassedReadsOnAndJoinsLater() {
        assertThat(tail.join(stream(5))).isTrue();
        handOut(5, 9);
        var late = stream(7);

        assertThat(tail.join(late)).as("8 and 9 were handed out before").isFalse();
        late.fill(7, log.subList(7, 9), 9);
        assertThat(tail.join(late)).isTrue();
        handOut(9, 11);
        assertThat(taken(late)).containsExactly(8L, 9L, 10L, 11L);
    }

    @Test
    void whoHasReadFurtherThanTheTailGetsNothingTwice() {
        assertThat(tail.join(stream(5))).isTrue();
        var ahead = stream(7);
        assertThat(tail.join(ahead)).isTrue();

        handOut(5, 9);
        assertThat(taken(ahead)).containsExactly(8L, 9L);
    }

    @Test
    void whatWasReadForOthersIsNotHandedOutToThoseWhoCameAfterThem() {
        var first = stream(10);
        assertThat(tail.join(first)).isTrue();
        first.close();
        var second = stream(3);
        assertThat(tail.join(second)).isTrue();

        assertThat(handOut(10, 12)).as("read for the first").isEmpty();
        assertThat(tail.position()).isEqualTo(3);
        handOut(3, 12);
        assertThat(taken(second)).startsWith(4L).endsWith(12L).hasSize(9);
    }

    @Test
    void aSliceThatWasReadBeforeTheTailCameAndWentIsNotTaken() {
        var stream = stream(5);
        var slice = log.subList(5, 8);
        assertThat(tail.join(stream)).isTrue();
        int end = 5 + LiveStream.MOST_FACTS;
        handOut(5, end + 1);
        assertThat(stream.isLive()).as("sent back to the log").isFalse();
        assertThat(taken(stream)).hasSize(LiveStream.MOST_FACTS);

        stream.fill(5, slice, 8);
        assertThat(taken(stream)).as("read long ago").isEmpty();
        stream.fill(end, log.subList(end, end + 1), end + 1);
        assertThat(taken(stream)).containsExactly(end + 1L);
    }
}
