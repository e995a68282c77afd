package dev.kontor.eventstore.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.stream.StreamLog.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The log looked at by stream, position and correlation: whoever walks on from page to page misses nothing. */
class StreamLogIT {

    private static final Origin OTHER = new Origin("other", "eve", "correlation", null, null);

    private MigratedDatabase database;
    private Node node;
    private NodeStreams log;

    @BeforeEach
    void start() {
        database = new MigratedDatabase();
        node = new Node(database.jdbcUrl(), Sample.serializer());
        log = new NodeStreams(node, 1);
    }

    @AfterEach
    void stop() {
        log.close();
        node.close();
        database.close();
    }

    private List<Long> write(Origin origin, Sample... facts) {
        return node.call(origin, session -> session.store().append(List.of(facts)))
                .positions();
    }

    private List<Long> write(Sample... facts) {
        return write(NodeStreams.ORIGIN, facts);
    }

    private Page from(String stream, long from, int limit, String... types) {
        return log.inNew(() -> log.from(log.query(stream, types), from, limit));
    }

    private static List<Long> positions(List<EventEnvelope> facts) {
        return facts.stream().map(EventEnvelope::position).toList();
    }

    private List<Long> walk(String stream, int limit, String... types) {
        var walked = new ArrayList<Long>();
        var page = from(stream, 1, limit, types);
        walked.addAll(positions(page.facts()));
        while (page.next().isPresent()) {
            page = from(stream, page.next().getAsLong(), limit, types);
            assertThat(page.facts()).hasSizeLessThanOrEqualTo(limit);
            walked.addAll(positions(page.facts()));
        }
        return walked;
    }

    @Test
    void pagesAreOfTheStreamAndTheTypesAlone() {
        var opened = write(AccountOpened.of("a", "ann"), AccountOpened.of("b", "ann"));
        write(OTHER, AccountOpened.of("a", "eve"), NoteWritten.of("eve", "x"));
        var rest = write(MoneyMoved.of("b", "a"), NoteWritten.of("ann", "a"), MoneyMoved.of("b", "c"));

        for (int limit = 1; limit < 6; limit++) {
            assertThat(walk("all", limit))
                    .containsExactly(opened.get(0), opened.get(1), rest.get(0), rest.get(1), rest.get(2));
            assertThat(walk("account-a", limit)).containsExactly(opened.get(0), rest.get(0));
            assertThat(walk("accounts", limit, "AccountOpened", "NoteWritten"))
                    .containsExactly(opened.get(0), opened.get(1), rest.get(1));
            assertThat(walk("account-b", limit, "MoneyMoved")).containsExactly(rest.get(0), rest.get(2));
            assertThat(walk("system", limit)).isEmpty();
        }
        assertThat(positions(from("account-b", rest.get(1), 10).facts())).containsExactly(rest.get(2));
    }

    @Test
    void whatOneRequestSetOffIsFoundByItsId() {
        var mine = write(new Origin("acme", "ann", "request 1", null, null), NoteWritten.of("ann", "1"));
        write(new Origin("acme", "ann", "request 2", null, null), NoteWritten.of("ann", "2"));
        write(new Origin("other", "ann", "request 1", null, null), NoteWritten.of("ann", "3"));
        var later = write(new Origin("acme", "bob", "request 1", "cause", null), MoneyMoved.of("a", "b"));

        var all = log.inNew(() -> log.correlated("acme", "request 1", Set.of(), 1, 10));
        var moves = log.inNew(() -> log.correlated("acme", "request 1", Set.of("MoneyMoved"), 1, 10));
        var first = log.inNew(() -> log.correlated("acme", "request 1", Set.of(), 1, 1));

        assertThat(positions(all.facts())).containsExactly(mine.getFirst(), later.getFirst());
        assertThat(positions(moves.facts())).isEqualTo(later);
        assertThat(positions(first.facts())).isEqualTo(mine);
        assertThat(first.next()).hasValue(mine.getFirst() + 1);
    }

    @Test
    void aFactIsFoundByItsPositionAndOnlyByItsTenant() {
        long position = write(NoteWritten.of("ann", "x")).getFirst();
        assertThat(log.inNew(() -> log.at("acme", position)))
                .hasValueSatisfying(
                        fact -> assertThat(((NoteWritten) fact.event()).text()).isEqualTo("x"));
        assertThat(log.inNew(() -> log.at("other", position))).isEmpty();
        assertThat(log.inNew(() -> log.at("acme", position + 1))).isEmpty();
    }

    @Test
    void whoeverWalksOnDoesNotPassALateCommit() {
        var first = write(NoteWritten.of("ann", "1"));
        try (var late = node.begin(NodeStreams.ORIGIN)) {
            var missing = late.store()
                    .append(List.of(NoteWritten.of("ann", "late")))
                    .positions()
                    .getFirst();
            var fast = write(NoteWritten.of("ann", "2"), NoteWritten.of("ann", "3"), NoteWritten.of("ann", "4"));

            var whole = from("all", 1, 10);
            assertThat(positions(whole.facts()))
                    .as("all that is there is shown")
                    .containsExactly(first.getFirst(), fast.get(0), fast.get(1), fast.get(2));
            assertThat(whole.completeUpTo()).isEqualTo(first.getFirst());

            var page = from("all", 1, 3);
            assertThat(positions(page.facts()))
                    .as("where there is another page, this one ends where nothing can come in between")
                    .isEqualTo(first);
            assertThat(page.next()).hasValue(first.getFirst() + 1);
            assertThat(from("all", fast.getFirst(), 2).next()).hasValue(fast.getFirst());

            late.commit();
            assertThat(positions(from("all", page.next().getAsLong(), 10).facts()))
                    .containsExactly(missing, fast.get(0), fast.get(1), fast.get(2));
        }
    }

    @Test
    void aPageOfLargeFactsEndsEarly() {
        var large = IntStream.range(0, 5)
                .mapToObj(number -> NoteWritten.of("ann", incompressible(400_000, number)))
                .toArray(NoteWritten[]::new);
        var written = write(large);

        assertThat(from("all", 1, 5).facts()).hasSize(3);
        assertThat(walk("all", 5)).isEqualTo(written);
        var slice = log.inNew(() -> log.tail(0, 5));
        assertThat(slice.through()).isEqualTo(written.get(2));
        assertThat(slice.atEnd()).isFalse();
    }

    private static String incompressible(int length, int seed) {
        return new java.util.Random(seed)
                .ints(length, ' ' + 2, '~')
                .filter(c -> c != '\\' && c != '"')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void whatCannotBeReadIsToldAndHoldsNobodyUp() {
        long broken = write(MoneyMoved.of("a", "b")).getFirst();
        node.call(NodeStreams.ORIGIN, session -> {
            run(session, "alter table kontor.event_log disable trigger event_log_append_only");
            run(session, "update kontor.event_log set payload = cast('{\"from\": {}}' as jsonb)");
            run(session, "alter table kontor.event_log enable trigger event_log_append_only");
            return true;
        });
        long fine = write(MoneyMoved.of("a", "b")).getFirst();

        var page = from("all", 1, 10);
        assertThat(page.unreadable()).containsExactly(broken);
        assertThat(positions(page.facts())).containsExactly(fine);
        try (var stream = log.open("all", java.util.OptionalLong.of(0))) {
            assertThat(stream.await(fine).got()).containsExactly(fine);
        }
    }

    private static void run(Node.Session session, String sql) {
        session.entities().createNativeQuery(sql).executeUpdate();
    }

    @Test
    void aSliceSaysHowFarTheReaderHasComeThoughNothingWasForIt() {
        write(AccountOpened.of("a", "ann"));
        var notes = write(NoteWritten.of("ann", "1"), NoteWritten.of("ann", "2"));

        var slice = log.inNew(() -> log.after(log.query("account-z"), 0, 10));
        assertThat(slice.facts()).isEmpty();
        assertThat(slice.through()).isEqualTo(notes.getLast());
        assertThat(slice.atEnd()).isTrue();
        var first = log.inNew(() -> log.after(log.query("all"), 0, 2));
        assertThat(first.through()).isEqualTo(notes.getFirst());
        assertThat(first.atEnd()).isFalse();
    }
}
