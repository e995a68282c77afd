package dev.kontor.eventstore.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.Origin;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.eventstore.postgres.Node;
import dev.kontor.eventstore.postgres.PostgresFactFinder;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.stream.FactFinder.Found;
import dev.kontor.eventstore.stream.FactFinder.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Facts looked for backwards: whoever goes on from page to page misses nothing, and no page looks through a large log. */
class FactFinderIT {

    private static final Origin ANN = new Origin("acme", "ann", "request 1", null, null);
    private static final Origin BOB = new Origin("acme", "bob", "request 2", null, null);
    private static final Origin EVE = new Origin("other", "ann", "request 1", null, null);
    private static final Wanted ALL = new Wanted(null, null, null, null);

    private final Streams streams = new Streams(Sample.serializer().types());
    private MigratedDatabase database;
    private Node node;

    @BeforeEach
    void start() {
        database = new MigratedDatabase();
        node = new Node(database.jdbcUrl(), Sample.serializer());
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    private List<Long> write(Origin origin, Sample... facts) {
        return node.call(origin, session -> session.store().append(List.of(facts)))
                .positions();
    }

    private Found find(String stream, Wanted wanted, long before, int limit, String... types) {
        var query = streams.query("acme", stream, Set.of(types));
        return node.call(
                ANN,
                session -> new PostgresFactFinder(session.entities(), Sample.serializer())
                        .find(query, wanted, before, limit));
    }

    private static List<Long> positions(List<EventEnvelope> facts) {
        return facts.stream().map(EventEnvelope::position).toList();
    }

    private List<Long> walk(String stream, Wanted wanted, int limit, String... types) {
        var page = find(stream, wanted, Long.MAX_VALUE, limit, types);
        var walked = new ArrayList<>(positions(page.facts()));
        while (page.next().isPresent()) {
            page = find(stream, wanted, page.next().getAsLong(), limit, types);
            assertThat(page.facts()).hasSizeLessThanOrEqualTo(limit);
            walked.addAll(positions(page.facts()));
        }
        return walked;
    }

    @Test
    void pagesGoBackThroughTheStreamAndTheTypesAlone() {
        var opened = write(ANN, AccountOpened.of("a", "ann"), AccountOpened.of("b", "ann"));
        write(EVE, AccountOpened.of("a", "eve"), NoteWritten.of("eve", "x"));
        var rest = write(BOB, MoneyMoved.of("b", "a"), NoteWritten.of("ann", "a"), MoneyMoved.of("b", "c"));
        for (int limit = 1; limit < 7; limit++) {
            assertThat(walk("all", ALL, limit))
                    .containsExactly(rest.get(2), rest.get(1), rest.get(0), opened.get(1), opened.get(0));
            assertThat(walk("account-a", ALL, limit)).containsExactly(rest.get(0), opened.get(0));
            assertThat(walk("all", ALL, limit, "MoneyMoved")).containsExactly(rest.get(2), rest.get(0));
            assertThat(walk("all", new Wanted("ann", null, null, null), limit))
                    .containsExactly(opened.get(1), opened.get(0));
            assertThat(walk(
                            "all",
                            new Wanted(null, null, null, fact -> fact.payload().contains("\"b\"")),
                            limit))
                    .containsExactly(rest.get(2), rest.get(0), opened.get(1));
        }
        assertThat(positions(find("all", ALL, rest.get(0), 10).facts())).containsExactly(opened.get(1), opened.get(0));
        assertThat(find("all", ALL, Long.MAX_VALUE, 5).next()).isEmpty();
    }

    @Test
    void aPeriodBeginsWithItsFirstMomentAndEndsBeforeItsLast() {
        write(ANN, NoteWritten.of("ann", "1"));
        write(ANN, NoteWritten.of("ann", "2"));
        write(ANN, NoteWritten.of("ann", "3"));
        var all = find("all", ALL, Long.MAX_VALUE, 10).facts().reversed();
        var from = all.get(1).recordedAt();
        var to = all.get(2).recordedAt();
        assertThat(find("all", new Wanted(null, from, to, null), Long.MAX_VALUE, 10)
                        .facts())
                .containsExactly(all.get(1));
        assertThat(find("all", new Wanted(null, to.plusSeconds(3600), null, null), Long.MAX_VALUE, 10)
                        .facts())
                .isEmpty();
        assertThat(find("all", new Wanted(null, null, all.get(0).recordedAt().minusSeconds(3600), null), 100, 10)
                        .facts())
                .isEmpty();
    }

    @Test
    void whatOneRequestSetOffIsFoundBackwardsToo() {
        var mine = write(ANN, NoteWritten.of("ann", "1"), NoteWritten.of("ann", "2"));
        write(BOB, NoteWritten.of("ann", "3"));
        write(EVE, NoteWritten.of("ann", "4"));
        var found = node.call(
                ANN,
                session -> new PostgresFactFinder(session.entities(), Sample.serializer())
                        .findCorrelated("acme", "request 1", Set.of(), ALL, Long.MAX_VALUE, 10));
        assertThat(positions(found.facts())).isEqualTo(mine.reversed());
    }

    @Test
    void oneQuestionLooksThroughNoMoreThanItMayAndSaysHowFarItCame() {
        long wanted = write(ANN, NoteWritten.of("ann", "old")).getFirst();
        int others = FactFinder.MOST_LOOKED_THROUGH + 10;
        write(
                BOB,
                IntStream.range(0, others)
                        .mapToObj(i -> NoteWritten.of("bob", "" + i))
                        .toArray(Sample[]::new));
        var first = find("all", new Wanted("ann", null, null, null), Long.MAX_VALUE, 10);
        assertThat(first.facts()).isEmpty();
        assertThat(first.next()).hasValue(wanted + 11);
        var second =
                find("all", new Wanted("ann", null, null, null), first.next().getAsLong(), 10);
        assertThat(positions(second.facts())).containsExactly(wanted);
        assertThat(second.next()).isEmpty();

        // what only the data tells is read, and so less of it at once
        assertThat(walk(
                        "all",
                        new Wanted(null, null, null, fact -> fact.payload().contains("old")),
                        10))
                .containsExactly(wanted);
    }
}
