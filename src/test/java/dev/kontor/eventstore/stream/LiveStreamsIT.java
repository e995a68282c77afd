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
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
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

    private static final int WRITERS = 4;
    private static final int VISITORS = 6;
    private static final int VISITS = 20;
    private static final int TRANSACTIONS = 150;

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

    /** Between a stream's last look into the log and its joining, the tail has handed out a fact. */
    @Test
    void aStreamThatTheTailHasPassedMeanwhileReadsOn() {
        var resident = streams.open("all", BEGINNING).live();
        var written = new ArrayList<>(write(notes(2)));
        resident.await(written.getLast());
        var meanwhile = new AtomicInteger();
        streams.afterStreamReads(() -> {
            if (meanwhile.getAndIncrement() == 0) {
                written.addAll(write(notes(2)));
                resident.await(written.getLast());
            }
        });

        var late = streams.open("all", BEGINNING).live();
        written.addAll(write(notes(1)));

        assertThat(late.await(written.getLast()).got()).isEqualTo(written);
        assertThat(meanwhile).as("looks into the log").hasValueGreaterThan(1);
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

    /**
     * Streams are opened, join the tail, rest, go on and are closed while others write. Each look into the log takes a
     * moment longer than it need, and meanwhile the tail, which a resident keeps going, has often moved on.
     */
    @Test
    void whoeverComesAndGoesBesideWritersHasEachFactOnce() throws Exception {
        streams.afterStreamReads(() -> pause(20));
        var visiting = new CountDownLatch(VISITORS);
        var writing = new CountDownLatch(WRITERS);
        try (var threads = Executors.newFixedThreadPool(WRITERS + VISITORS)) {
            var resident = streams.open("all", BEGINNING).live();
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(() -> writeWhile(visiting, writing, new Random(number))))
                    .toList();
            var visitors = IntStream.range(0, VISITORS)
                    .mapToObj(number -> threads.submit(() -> comeAndGo(streamOf(number), visiting, writing)))
                    .toList();
            for (var writer : writers) {
                writer.get();
            }
            for (int number = 0; number < VISITORS; number++) {
                var got = new ArrayList<>(visitors.get(number).get());
                var log = log(streamOf(number));
                got.addAll(rest(streamOf(number), got, log.getLast()));
                assertThat(got).isEqualTo(log);
            }
            var all = log("all");
            assertThat(resident.await(all.getLast()).got()).isEqualTo(all);
        }
    }

    private static String streamOf(int visitor) {
        return visitor % 2 == 0 ? "all" : "account-k" + visitor;
    }

    private boolean writeWhile(CountDownLatch visiting, CountDownLatch writing, Random random) {
        for (int transaction = 0; transaction < TRANSACTIONS || visiting.getCount() > 0; transaction++) {
            if (transaction == TRANSACTIONS) {
                writing.countDown();
            }
            try (var session = node.begin(NodeStreams.ORIGIN)) {
                writeSome(session, random);
            } catch (RuntimeException e) {
                // ended as a deadlock: nothing is left
            }
        }
        return true;
    }

    private void writeSome(Node.Session session, Random random) {
        long last = 0;
        for (int appends = random.nextInt(1, 4); appends > 0; appends--) {
            last = session.store()
                    .append(List.of(MoneyMoved.of("k" + random.nextInt(6), "x" + random.nextInt(1000))))
                    .positions()
                    .getLast();
            pause(3);
        }
        if (random.nextInt(10) == 0) {
            session.rollback();
        } else {
            session.commit();
            committed(last);
        }
    }

    /** Joins the tail again and again, and each time goes on from the last fact it has. */
    private List<Long> comeAndGo(String stream, CountDownLatch visiting, CountDownLatch writing) {
        var got = new ArrayList<Long>();
        try {
            for (int visit = 0; visit < VISITS || writing.getCount() > 0; visit++) {
                try (var reader = streams.open(stream, OptionalLong.of(got.isEmpty() ? 0 : got.getLast()))) {
                    reader.live();
                    pause(30);
                    if (visit % 3 == 0) {
                        reader.rest();
                        pause(20);
                        reader.goOn();
                    }
                    reader.rest();
                    got.addAll(reader.got());
                }
            }
        } finally {
            visiting.countDown();
        }
        return got;
    }

    private static void pause(int mostMillis) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(mostMillis * 1_000_000L));
    }

    /** What there is beyond what a visitor has got, by one visit more when nobody writes. */
    private List<Long> rest(String stream, List<Long> got, long last) {
        try (var reader = streams.open(stream, OptionalLong.of(got.isEmpty() ? 0 : got.getLast()))) {
            return reader.await(last).got();
        }
    }

    /** Positions, page by page; one above the watermark is asked for again. */
    private List<Long> log(String stream) {
        var log = new TreeSet<Long>();
        var next = OptionalLong.of(1);
        while (next.isPresent()) {
            long from = next.getAsLong();
            var page = streams.inNew(() -> streams.from(streams.query(stream), from, 1000));
            page.facts().forEach(fact -> log.add(fact.position()));
            next = page.next();
        }
        return List.copyOf(log);
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
