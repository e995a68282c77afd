package dev.kontor.eventstore.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Streams have every fact once and in order, cost the database what one reader does, and hold little. */
class LiveStreamsIT {

    private static final OptionalLong BEGINNING = OptionalLong.of(0);
    private static final OptionalLong NOW = OptionalLong.empty();

    private MigratedDatabase database;
    private Node node;
    private NodeStreams streams;

    @BeforeEach
    void start() {
        database = new MigratedDatabase();
        node = new Node(database.jdbcUrl(), Sample.serializer());
        streams = new NodeStreams(node, 1000);
    }

    @AfterEach
    void stop() {
        streams.close();
        node.close();
        database.close();
    }

    private List<Long> write(Sample... facts) {
        return write(NodeStreams.ORIGIN, facts);
    }

    private List<Long> write(Origin origin, Sample... facts) {
        var positions = node.call(origin, session -> session.store().append(List.of(facts)))
                .positions();
        committed(positions.getLast());
        return positions;
    }

    private void committed(long position) {
        streams.live().wake(new FactsAppended("acme", Set.of("NoteWritten"), position));
    }

    private static NoteWritten[] notes(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> NoteWritten.of("ann", "note " + number))
                .toArray(NoteWritten[]::new);
    }

    @Test
    void aStreamHasWhatItsNameSays() {
        var opened = write(AccountOpened.of("a", "ann"), AccountOpened.of("b", "bob"));
        var all = streams.open("all", BEGINNING);
        var a = streams.open("account-a", BEGINNING).live();
        var later = streams.open("account-a", NOW).live();
        var system = streams.open("system", BEGINNING).live();

        var moved = write(MoneyMoved.of("a", "b"), NoteWritten.of("ann", "x"), MoneyMoved.of("b", "b"));
        long last = moved.getLast();

        assertThat(all.await(last).got())
                .isEqualTo(Stream.concat(opened.stream(), moved.stream()).toList());
        assertThat(a.await(last).got()).containsExactly(opened.getFirst(), moved.getFirst());
        assertThat(later.await(last).got()).containsExactly(moved.getFirst());
        assertThat(system.await(last).got()).isEmpty();
    }

    @Test
    void theFactsOfAnotherTenantAreNotSeen() {
        var all = streams.open("all", BEGINNING).live();
        write(new Origin("other", "ann", "c", null, null), notes(2));
        var mine = write(notes(1));

        assertThat(all.await(mine.getLast()).got()).isEqualTo(mine);
    }

    @Test
    void aFactThatALateCommitPrecedesWaitsForIt() {
        var all = streams.open("all", BEGINNING).live();
        try (var late = node.begin(NodeStreams.ORIGIN)) {
            var first =
                    late.store().append(List.of(NoteWritten.of("ann", "first"))).positions();
            var second = write(notes(1));
            streams.open("all", BEGINNING).live();
            assertThat(all.got()).isEmpty();

            late.commit();
            assertThat(all.await(second.getLast()).got())
                    .isEqualTo(Stream.concat(first.stream(), second.stream()).toList());
        }
    }

    @Test
    void fiveHundredStreamsCostWhatOneDoes() {
        var open = IntStream.range(0, 500)
                .mapToObj(number -> streams.open(number % 2 == 0 ? "all" : "account-a" + number, NOW))
                .toList();
        open.forEach(Reader::live);
        int streamReads = streams.streamReads();
        int tailReads = streams.tailReads();
        int ticks = 3;

        long last = 0;
        for (int commit = 0; commit < 20; commit++) {
            last = write(notes(1)).getLast();
        }
        for (var reader : open) {
            reader.await(last);
        }
        assertThat(open.getFirst().got()).hasSize(20);
        assertThat(streams.streamReads()).isEqualTo(streamReads);
        // each commit, and perhaps a look more for one that was under way
        assertThat(streams.tailReads() - tailReads).isLessThan(2 * 20 + 20 + ticks);
    }

    @Test
    void withoutStreamsNothingIsRead() {
        write(notes(5));
        streams.open("all", NOW).live().close();
        int before = streams.tailReads();
        write(notes(5));
        write(notes(5));
        assertThat(streams.live().count()).isZero();
        assertThat(streams.tailReads()).isLessThanOrEqualTo(before + 1);
    }

    @Test
    void aSlowReaderHoldsLittleAndMissesNothing() {
        var slow = streams.open("all", NOW).live();
        slow.rest();
        var written = new ArrayList<Long>();
        for (int batch = 0; batch < 20; batch++) {
            written.addAll(write(notes(100)));
        }
        var quick = streams.open("all", OptionalLong.of(written.getLast() - 1)).await(written.getLast());
        slow.await("behind", reader -> !reader.stream().isLive());
        assertThat(quick.stream().isLive()).isTrue();
        assertThat(slow.stream().held()).isLessThanOrEqualTo(LiveStream.MOST_FACTS);

        slow.goOn();
        assertThat(slow.await(written.getLast()).got()).isEqualTo(written);
        slow.live();
        var more = write(notes(1));
        assertThat(slow.await(more.getLast()).got()).endsWith(more.getFirst());
    }

    @Test
    void fewLargeFactsWaitForASlowReader() {
        var slow = streams.open("all", NOW).live();
        slow.rest();
        var large = NoteWritten.of("ann", "x".repeat(300_000));
        var written = new ArrayList<Long>();
        for (int number = 0; number < 12; number++) {
            written.addAll(write(large));
        }
        slow.await("behind", reader -> !reader.stream().isLive());
        assertThat(slow.stream().held()).isLessThanOrEqualTo(4);

        slow.goOn();
        assertThat(slow.await(written.getLast()).got()).isEqualTo(written);
    }

    @Test
    void beyondTheLogThereIsNothingToFollow() {
        var written = write(notes(1));
        assertThat(streams.open("all", OptionalLong.of(written.getLast()))
                        .live()
                        .got())
                .isEmpty();
        assertThatThrownBy(() -> streams.open("all", OptionalLong.of(written.getLast() + 1)))
                .isInstanceOf(PositionAheadException.class);
    }

    @Test
    void noMoreAreOpenedThanMayBe() {
        try (var few = new NodeStreams(node, 2)) {
            var one = few.open("all", NOW);
            few.open("all", NOW);
            assertThatThrownBy(() -> few.open("all", NOW)).isInstanceOf(TooManyStreamsException.class);
            one.close();
            assertThat(few.open("all", NOW).stream().isOpen()).isTrue();
        }
    }

    @Test
    void anEndTellsTheReaders() {
        var all = streams.open("all", NOW).live();
        streams.close();
        assertThat(all.stream().isOpen()).isFalse();
    }

    @Test
    void aLogThatHasGoneBackEndsTheStreams() throws Exception {
        var last = write(notes(3)).getLast();
        var all = streams.open("all", BEGINNING).await(last).live();
        database.empty();
        node.call(
                NodeStreams.ORIGIN,
                session -> session.entities()
                        .createNativeQuery("select setval('kontor.event_position', 1, false)", Long.class)
                        .getSingleResult());
        committed(write(notes(1)).getLast());

        all.await("ended", reader -> !reader.stream().isOpen());
        assertThatThrownBy(() -> streams.open("all", OptionalLong.of(last))).isInstanceOf(PositionAheadException.class);
    }

    /** Streams are opened, rested, gone on with and closed all the time, at whatever position they have come to. */
    @Test
    void whoeverComesAndGoesBesideWritersHasEachFactOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(12)) {
            var writers = IntStream.range(0, 6)
                    .mapToObj(number -> threads.submit(() -> writeAWhile(new Random(number))))
                    .toList();
            var readers = IntStream.range(0, 6)
                    .mapToObj(number -> threads.submit(() ->
                            comeAndGo(new Random(number), number % 2 == 0 ? "all" : "account-k" + number, writers)))
                    .toList();
            var expected = new ArrayList<List<Long>>();
            for (var writer : writers) {
                writer.get();
            }
            for (int number = 0; number < 6; number++) {
                expected.add(log(number % 2 == 0 ? "all" : "account-k" + number));
            }
            for (int number = 0; number < 6; number++) {
                assertThat(readers.get(number).get())
                        .isEqualTo(expected.get(number))
                        .isNotEmpty();
            }
        }
    }

    private boolean writeAWhile(Random random) {
        for (int transaction = 0; transaction < 120; transaction++) {
            try (var session = node.begin(NodeStreams.ORIGIN)) {
                long last = 0;
                for (int appends = random.nextInt(1, 4); appends > 0; appends--) {
                    last = session.store()
                            .append(List.of(MoneyMoved.of("k" + random.nextInt(6), "x" + random.nextInt(1000))))
                            .positions()
                            .getLast();
                    LockSupport.parkNanos(random.nextLong(3_000_000));
                }
                if (random.nextInt(10) == 0) {
                    session.rollback();
                } else {
                    session.commit();
                    committed(last);
                }
            } catch (RuntimeException e) {
                // ended as a deadlock: nothing is left
            }
        }
        return true;
    }

    private List<Long> comeAndGo(Random random, String stream, List<Future<Boolean>> writers) {
        var got = new ArrayList<Long>();
        long reached = 0;
        boolean last = false;
        while (!last) {
            last = writers.stream().allMatch(Future::isDone);
            try (var reader = streams.open(stream, OptionalLong.of(reached))) {
                if (random.nextInt(3) == 0) {
                    reader.rest();
                    LockSupport.parkNanos(random.nextLong(20_000_000));
                    reader.goOn();
                }
                LockSupport.parkNanos(random.nextLong(30_000_000));
                if (last) {
                    reader.await(streams.inNew(streams::watermark));
                }
                reader.rest();
                got.addAll(reader.got());
                reached = got.isEmpty() ? 0 : got.getLast();
            }
        }
        return got;
    }

    private List<Long> log(String stream) {
        return streams.inNew(() -> streams.from(streams.query(stream), 1, 100_000)).facts().stream()
                .map(fact -> fact.position())
                .toList();
    }

    private static Optional<Bookmark> again(Reader reader, long position) {
        return Bookmark.parse(reader.stream().bookmark(position).text());
    }

    @Test
    void whoComesAgainWithItsBookmarkGoesOnWhereItWas() {
        var written = write(notes(3));
        var first = streams.open("all", BEGINNING).await(written.getLast());

        assertThat(streams.open("all", again(first, written.getFirst()))
                        .await(written.getLast())
                        .got())
                .isEqualTo(written.subList(1, 3));
    }

    @Test
    void aBookmarkOfAnotherHistoryIsRefusedThoughItsPositionIsThere() {
        var written = write(notes(3));
        var there = again(streams.open("all", BEGINNING).await(written.getLast()), written.getFirst());
        try (var other = new MigratedDatabase();
                var otherNode = new Node(other.jdbcUrl(), Sample.serializer());
                var others = new NodeStreams(otherNode, 10)) {
            long last = otherNode.call(
                    NodeStreams.ORIGIN,
                    session -> session.store().append(List.of(notes(5))).lastPosition());

            assertThatThrownBy(() -> others.open("all", there)).isInstanceOf(PositionAheadException.class);
            var trusted = new Bookmark(null, there.orElseThrow().position());
            assertThat(others.open("all", Optional.of(trusted)).await(last).got())
                    .hasSize(4);
        }
    }

    @Test
    void streamsThatAreOpenWhenTheLogBecomesAnotherAreEnded() {
        var written = write(notes(3));
        var reader = streams.open("all", BEGINNING).live();
        var seen = again(reader, written.getLast());
        // as after a restore: the same facts in another table
        node.call(
                NodeStreams.ORIGIN,
                session -> session.entities().createNativeQuery("""
                        alter table kontor.event_log rename to lost;
                        create table kontor.event_log (like kontor.lost including all);
                        insert into kontor.event_log select * from kontor.lost;
                        """).executeUpdate());

        reader.await("ended", one -> !one.stream().isOpen());
        assertThatThrownBy(() -> streams.open("all", seen)).isInstanceOf(PositionAheadException.class);
        assertThat(streams.open("all", BEGINNING).await(written.getLast()).got())
                .isEqualTo(written);
    }
}
