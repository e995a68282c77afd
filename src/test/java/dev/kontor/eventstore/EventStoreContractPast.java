package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.temporal.Change;
import dev.kontor.eventstore.temporal.NotYetCompleteException;
import dev.kontor.eventstore.temporal.PointInLog;
import dev.kontor.eventstore.temporal.PointInLog.Moment;
import dev.kontor.eventstore.temporal.PointInLog.Now;
import dev.kontor.eventstore.temporal.PointInLog.Position;
import dev.kontor.eventstore.temporal.ReversedPeriodException;
import dev.kontor.eventstore.temporal.TemporalQueries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every event store keeps of the past: asked again, it answers the same. */
@Timeout(60)
public abstract class EventStoreContractPast {

    protected static final Origin ACME = new Origin("acme", "ann", "request-1", null, null);
    protected static final Origin OTHER = new Origin("other", "otto", "request-2", null, null);

    /** Runs work for someone, in a transaction of its own that commits unless the work throws. */
    protected abstract <T> T inTransaction(Origin origin, BiFunction<EventStore, TemporalQueries, T> work);

    /** Puts a fact into the store as an earlier release wrote it. */
    protected abstract long storeAsWritten(Origin origin, String type, int version, String payload);

    public record Balance(String account) implements DecisionModel<BigDecimal> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, account);
        }

        @Override
        public BigDecimal initial() {
            return BigDecimal.ZERO;
        }

        @Override
        public BigDecimal apply(BigDecimal balance, Event event) {
            return event instanceof MoneyMoved moved
                    ? moved.to().equals(account) ? balance.add(moved.amount()) : balance.subtract(moved.amount())
                    : balance;
        }
    }

    public record Texts(String author) implements DecisionModel<String> {
        @Override
        public ContextQuery query() {
            return ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, author);
        }

        @Override
        public String initial() {
            return "";
        }

        @Override
        public String apply(String texts, Event event) {
            return texts + ((NoteWritten) event).text();
        }
    }

    protected final long append(Event... events) {
        return inTransaction(
                ACME, (store, past) -> store.append(List.of(events)).lastPosition());
    }

    protected final <R> R asOf(ContextModel<R> model, PointInLog point) {
        return inTransaction(ACME, (store, past) -> past.asOf(model, point)).state();
    }

    protected final <S> List<Change<S>> changes(FoldModel<S> model, PointInLog from, PointInLog to, int limit) {
        return inTransaction(ACME, (store, past) -> past.changes(model, from, to, limit));
    }

    protected final List<EventEnvelope> facts(ContextQuery query) {
        return inTransaction(ACME, (store, past) -> store.read(query)).events();
    }

    @Test
    void aStateIsThatOfTheFactsUpToAPosition() {
        append(AccountOpened.of("a", "ann"));
        long first = append(MoneyMoved.of("b", "a"));
        long other = append(NoteWritten.of("ann", "x"));
        long second = append(MoneyMoved.of("b", "a"));

        assertThat(asOf(new Balance("a"), new Position(first))).isEqualByComparingTo("10");
        assertThat(asOf(new Balance("a"), new Position(other))).isEqualByComparingTo("10");
        assertThat(asOf(new Balance("a"), new Position(second))).isEqualByComparingTo("20");
        assertThat(asOf(new Balance("a"), new Now())).isEqualByComparingTo("20");
        assertThat(asOf(new Balance("a"), PointInLog.beginning())).isEqualByComparingTo("0");
    }

    @Test
    void aStateSaysWhichPositionItIsOfAndWhichFactWasTheLast() {
        long first = append(MoneyMoved.of("b", "a"));
        long other = append(NoteWritten.of("ann", "x"));

        var past = inTransaction(ACME, (store, queries) -> queries.asOf(new Balance("a"), new Position(other)));
        var now = inTransaction(ACME, (store, queries) -> queries.asOf(new Balance("a"), new Now()));
        var before = inTransaction(
                ACME,
                (store, queries) -> queries.asOf(new Balance("a"), new Moment(Instant.parse("2020-01-01T00:00:00Z"))));

        assertThat(past.position()).isEqualTo(other);
        assertThat(past.lastFact()).isEqualTo(first);
        assertThat(now.position()).isEqualTo(other);
        assertThat(before.position()).isZero();
        assertThat(before.lastFact()).isZero();
    }

    @Test
    void aPositionThatTheLogIsNotCompleteUpToIsNotAnswered() {
        long last = append(MoneyMoved.of("b", "a"));

        assertThatThrownBy(() -> asOf(new Balance("a"), new Position(last + 1)))
                .isInstanceOfSatisfying(
                        NotYetCompleteException.class,
                        early -> assertThat(early.position()).isEqualTo(last + 1));
    }

    @Test
    void asOfAnInstantAreTheFactsUpToTheLastRecordedByThen() {
        for (int i = 0; i < 6; i++) {
            append(NoteWritten.of("ann", Integer.toString(i)));
            append(NoteWritten.of("bob", "-"));
        }
        var notes = facts(new Texts("ann").query());

        for (EventEnvelope note : notes) {
            var at = note.recordedAt();
            int known = 1
                    + IntStream.range(0, notes.size())
                            .filter(i -> !notes.get(i).recordedAt().isAfter(at.truncatedTo(ChronoUnit.MICROS)))
                            .max()
                            .orElse(-1);
            assertThat(asOf(new Texts("ann"), new Moment(at))).isEqualTo("012345".substring(0, known));
        }
        assertThat(asOf(
                        new Texts("ann"),
                        new Moment(notes.getFirst().recordedAt().minusSeconds(1))))
                .isEmpty();
        assertThat(asOf(new Texts("ann"), new Moment(Instant.now().plusSeconds(3600))))
                .isEqualTo("012345");
    }

    @Test
    void aModelOfTwoPartsHasAPastToo() {
        long first = append(MoneyMoved.of("b", "a"), NoteWritten.of("ann", "x"));
        append(MoneyMoved.of("b", "a"), NoteWritten.of("ann", "y"));
        var both = new Balance("a").and(new Texts("ann"), (balance, texts) -> balance + texts);

        assertThat(asOf(both, new Position(first))).isEqualTo("10.00x");
        assertThat(asOf(both, new Position(first - 1))).isEqualTo("10.00");
    }

    @Test
    void eachFactIsShownWithWhatWasBeforeAndAfter() {
        append(AccountOpened.of("a", "ann"), MoneyMoved.of("b", "a"), MoneyMoved.of("x", "y"), MoneyMoved.of("a", "b"));

        var changes = changes(new Balance("a"), PointInLog.beginning(), new Now(), 100);

        assertThat(changes)
                .extracting(change -> change.fact().event())
                .containsExactly(AccountOpened.of("a", "ann"), MoneyMoved.of("b", "a"), MoneyMoved.of("a", "b"));
        assertThat(changes).extracting(change -> change.before().intValue()).containsExactly(0, 0, 10);
        assertThat(changes).extracting(change -> change.after().intValue()).containsExactly(0, 10, 0);
    }

    @Test
    void aStretchOfChangesGoesOnFromWhereTheLastEnded() {
        for (int i = 0; i < 5; i++) {
            append(NoteWritten.of("ann", Integer.toString(i)));
        }
        var head = changes(new Texts("ann"), PointInLog.beginning(), new Now(), 2);
        var middle = head.getLast().fact().position();
        var tail = changes(new Texts("ann"), new Position(middle), new Now(), 2);

        assertThat(head).extracting(Change::after).containsExactly("0", "01");
        assertThat(tail).extracting(Change::before).containsExactly("01", "012");
        assertThat(changes(new Texts("ann"), PointInLog.beginning(), new Position(middle), 9))
                .isEqualTo(head);
    }

    @Test
    void betweenTwoPointsAreTheFactsAfterTheFirstAndUpToTheSecond() {
        long first = append(NoteWritten.of("ann", "a"));
        long second = append(NoteWritten.of("ann", "b"), NoteWritten.of("bob", "-"));
        append(NoteWritten.of("ann", "c"));

        var difference = inTransaction(
                ACME, (store, past) -> past.difference(new Texts("ann"), new Position(first), new Position(second)));

        assertThat(difference.from().state()).isEqualTo("a");
        assertThat(difference.to().state()).isEqualTo("ab");
        assertThat(difference.facts()).extracting(EventEnvelope::event).containsExactly(NoteWritten.of("ann", "b"));
        assertThatThrownBy(() -> inTransaction(
                        ACME,
                        (store, past) -> past.difference(new Texts("ann"), new Position(second), new Position(first))))
                .isInstanceOf(ReversedPeriodException.class);
    }

    @Test
    void thePastOfOneTenantIsNoneOfAnothers() {
        append(NoteWritten.of("ann", "mine"));
        inTransaction(OTHER, (store, past) -> store.append(List.of(NoteWritten.of("ann", "theirs"))));

        assertThat(asOf(new Texts("ann"), new Now())).isEqualTo("mine");
    }

    @Test
    void factsOfEarlierReleasesAreOfThePastUnderTodaysNames() {
        storeAsWritten(ACME, "NoteWritten", 1, "{\"by\": \"bob\", \"text\": \"not this\"}");
        long old = storeAsWritten(ACME, "NoteWritten", 1, "{\"by\": \"ann\", \"text\": \"old\"}");
        append(NoteWritten.of("ann", "new"));

        assertThat(asOf(new Texts("ann"), new Position(old))).isEqualTo("old");
        assertThat(asOf(new Texts("ann"), new Now())).isEqualTo("oldnew");
    }

    /** Whatever happened: as of each position, what was known when that was the last. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void anyPointSaysLaterWhatItSaidThen(long seed) {
        var random = new Random(seed);
        var names = List.of("a", "b", "c");
        var then = new java.util.TreeMap<Long, BigDecimal>();
        for (int i = 0; i < 60; i++) {
            var from = names.get(random.nextInt(3));
            var to = names.get(random.nextInt(3));
            long position = append(random.nextInt(3) == 0 ? NoteWritten.of(from, to) : MoneyMoved.of(from, to));
            then.put(position, asOf(new Balance("a"), new Now()));
        }
        then.forEach((position, balance) -> assertThat(asOf(new Balance("a"), new Position(position)))
                .as("as of %d", position)
                .isEqualTo(balance));
        assertThat(then.values()).as("states that differ").hasSizeGreaterThan(1);
    }
}
