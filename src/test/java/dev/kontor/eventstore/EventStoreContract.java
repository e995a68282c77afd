package dev.kontor.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.serialization.UnknownEventTypeException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every event store keeps. A storage author extends this, gives each test an empty store of the {@link Sample}
 * domain ({@link Sample#serializer()}), and fills in three methods.
 *
 * <p>The tests rely on no position but on their order, so a store may leave gaps and need not begin at 1.
 */
@Timeout(60)
public abstract class EventStoreContract {

    protected static final Origin ACME = new Origin("acme", "ann", "request-1", null, null);
    protected static final Origin OTHER = new Origin("other", "otto", "request-2", null, null);

    /** Runs work against the store for someone, in a transaction of its own that commits unless the work throws. */
    protected abstract <T> T inTransaction(Origin origin, Function<EventStore, T> work);

    /** Reads the log of all tenants, in a transaction of its own. */
    protected abstract EventLog.Slice readLog(long after, int limit);

    /** Reads some types of the log of all tenants, in a transaction of its own. */
    protected abstract EventLog.Slice readLog(long after, int limit, Set<String> types);

    /** Puts a fact into the store as an earlier release wrote it, with no keys but those declared since version 1. */
    protected abstract long storeAsWritten(Origin origin, String type, int version, String payload);

    protected final Appended append(Event... events) {
        return inTransaction(ACME, store -> store.append(List.of(events)));
    }

    protected final Appended append(ContextQuery query, ContextVersion seen, Event... events) {
        return inTransaction(ACME, store -> store.append(List.of(events), query, seen));
    }

    protected final ContextSnapshot read(ContextQuery query) {
        return inTransaction(ACME, store -> store.read(query));
    }

    protected final ContextSnapshot read(ContextQuery query, ContextVersion since) {
        return inTransaction(ACME, store -> store.read(query, since));
    }

    protected final List<Event> found(ContextQuery query) {
        return events(read(query));
    }

    protected static List<Event> events(ContextSnapshot snapshot) {
        return snapshot.events().stream().map(EventEnvelope::event).toList();
    }

    protected static List<Long> positions(ContextSnapshot snapshot) {
        return snapshot.events().stream().map(EventEnvelope::position).toList();
    }

    protected final ConcurrencyException refused(ContextQuery query, ContextVersion seen, Event... events) {
        var refusal = catchThrowableOfType(ConcurrencyException.class, () -> append(query, seen, events));
        assertThat(refusal).as("the refusal of an append guarded by %s", query).isNotNull();
        return refusal;
    }

    protected final ContextQuery accounts(String account) {
        return ContextQuery.of(AccountOpened.class, MoneyMoved.class).where(Sample.ACCOUNT, account);
    }

    protected final ContextQuery notesBy(String author) {
        return ContextQuery.of(NoteWritten.class).where(Sample.AUTHOR, author);
    }

    protected final String epoch() {
        return inTransaction(ACME, EventStore::epoch);
    }

    private long oldNote(String by, String text) {
        return storeAsWritten(ACME, "NoteWritten", 1, "{\"by\": \"%s\", \"text\": \"%s\"}".formatted(by, text));
    }

    @Nested
    class AStoredFact {

        @Test
        void isReadInTheOrderOfAppending() {
            var first = append(AccountOpened.of("a", "ann"), MoneyMoved.of("a", "b"));
            var second = append(NoteWritten.of("ann", "seen"));

            var all = read(ContextQuery.everything());

            assertThat(events(all))
                    .containsExactly(
                            AccountOpened.of("a", "ann"), MoneyMoved.of("a", "b"), NoteWritten.of("ann", "seen"));
            assertThat(positions(all))
                    .containsExactly(first.positions().get(0), first.positions().get(1), second.lastPosition())
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .allMatch(position -> position > 0);
            assertThat(first.lastPosition()).isEqualTo(first.positions().get(1));
        }

        @Test
        void tellsWhoStoredItWhyAndWhen() {
            var full = new Origin("acme", "ann", "request-7", "fact-6", "command-7");
            var before = Instant.now();
            inTransaction(full, store -> store.append(List.of(AccountOpened.of("a", "ann"))));
            append(AccountOpened.of("b", "bob"));

            var envelopes = read(ContextQuery.everything()).events();

            assertThat(envelopes).extracting(EventEnvelope::origin).containsExactly(full, ACME);
            assertThat(envelopes).allSatisfy(envelope -> {
                assertThat(envelope.recordedAt()).isCloseTo(before, within(1, ChronoUnit.MINUTES));
                assertThat(envelope.occurredAt()).isNull();
                assertThat(envelope.happenedAt()).isEqualTo(envelope.recordedAt());
                assertThat(envelope.type().name()).isEqualTo("AccountOpened");
                assertThat(envelope.schemaVersion()).isEqualTo(1);
                assertThat(envelope.payload()).contains("\"account\"");
            });
        }

        @Test
        void keepsTheTimeAtWhichItHappenedToTheMicrosecond() {
            var longAgo = Instant.parse("1969-07-20T20:17:40.123456Z");
            inTransaction(
                    ACME,
                    store -> store.appendAll(
                            List.of(NewEvent.of(AccountOpened.of("a", "ann")).occurredAt(longAgo))));

            var envelope = read(ContextQuery.everything()).events().getFirst();

            assertThat(envelope.occurredAt()).isEqualTo(longAgo);
            assertThat(envelope.happenedAt()).isEqualTo(longAgo);
            assertThat(envelope.recordedAt()).isAfter(longAgo);
        }

        @Test
        void isGivenATimeOrderedIdUnlessItsSenderGaveOne() {
            var given = UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
            inTransaction(
                    ACME,
                    store -> store.appendAll(List.of(
                            NewEvent.of(AccountOpened.of("a", "ann")),
                            NewEvent.of(AccountOpened.of("b", "bob")).withId(given),
                            NewEvent.of(AccountOpened.of("c", "cem")))));

            var ids = read(ContextQuery.everything()).events().stream()
                    .map(EventEnvelope::eventId)
                    .toList();

            assertThat(ids.get(1)).isEqualTo(given);
            assertThat(ids.get(0).version()).isEqualTo(7);
            assertThat(ids.get(2).version()).isEqualTo(7);
            assertThat(ids).doesNotHaveDuplicates();
        }

        @Test
        void keepsTheScaleOfMoney() {
            var move = new MoneyMoved("a", "b", new BigDecimal("1234567890123456789.10"));
            append(move);

            assertThat(found(accounts("b"))).containsExactly(move);
        }
    }

    @Nested
    class AQuery {

        @Test
        void findsTheFactsOfEitherAlternativeAndEachOnce() {
            append(AccountOpened.of("a", "ann"), AccountOpened.of("b", "bob"), AccountOpened.of("c", "cem"));

            var either = accounts("a").or(ContextQuery.of(AccountOpened.class).where(Sample.OWNER, "ann"));

            assertThat(found(either)).containsExactly(AccountOpened.of("a", "ann"));
            assertThat(found(accounts("c").or(accounts("a"))))
                    .containsExactly(AccountOpened.of("a", "ann"), AccountOpened.of("c", "cem"));
        }

        @Test
        void findsFactsOfTheNamedTypesOnly() {
            append(AccountOpened.of("a", "ann"), MoneyMoved.of("a", "b"), NoteWritten.of("a", "a"));

            assertThat(found(ContextQuery.of(AccountOpened.class)))
                    .hasSize(1)
                    .hasOnlyElementsOfType(AccountOpened.class);
            assertThat(found(ContextQuery.of(MoneyMoved.class, NoteWritten.class)))
                    .containsExactly(MoneyMoved.of("a", "b"), NoteWritten.of("a", "a"));
            assertThat(found(ContextQuery.ofAll(Sample.class))).hasSize(3);
            assertThat(found(ContextQuery.everything())).hasSize(3);
        }

        @Test
        void findsAFactByEitherOfTwoComponentsThatShareAKey() {
            append(MoneyMoved.of("a", "b"), MoneyMoved.of("b", "c"));
            var moves = ContextQuery.of(MoneyMoved.class);

            assertThat(found(moves.where(Sample.ACCOUNT, "a"))).containsExactly(MoneyMoved.of("a", "b"));
            assertThat(found(moves.where(Sample.ACCOUNT, "b"))).hasSize(2);
            assertThat(found(moves.where(Sample.ACCOUNT, "b").where(Sample.ACCOUNT, "c")))
                    .containsExactly(MoneyMoved.of("b", "c"));
        }

        @Test
        void findsAFactByTheOwnNameOfAComponentWhoseKeyIsNamedOtherwise() {
            append(MoneyMoved.of("a", "b"), MoneyMoved.of("b", "a"));

            assertThat(found(ContextQuery.of(MoneyMoved.class).where(Property.text("from"), "a")))
                    .containsExactly(MoneyMoved.of("a", "b"));
        }

        @Test
        void requiresAllConditionsOfAnAlternative() {
            append(AccountOpened.of("a", "ann"), AccountOpened.of("b", "ann"), AccountOpened.of("c", "bob"));
            var annsB = ContextQuery.of(AccountOpened.class)
                    .where(Sample.OWNER, "ann")
                    .where(Sample.ACCOUNT, "b");

            assertThat(found(annsB)).containsExactly(AccountOpened.of("b", "ann"));
            assertThat(found(annsB.where(Property.text("kind"), "BUSINESS"))).isEmpty();
            assertThat(found(annsB.where(Property.of("kind", kind -> kind), Sample.Kind.PRIVATE)))
                    .hasSize(1);
        }

        @Test
        void reachesIntoNestedProperties() {
            append(
                    NoteWritten.of("ann", "here").in("Köln"),
                    NoteWritten.of("ann", "there").in("Bonn"),
                    NoteWritten.of("ann", "nowhere"));

            assertThat(found(ContextQuery.of(NoteWritten.class).where(Sample.CITY, "Köln")))
                    .containsExactly(NoteWritten.of("ann", "here").in("Köln"));
        }

        @Test
        void comparesNumbersByValueAndNeverWithText() {
            append(
                    NoteWritten.of("1", "rated").rated("1.00"),
                    NoteWritten.of("2", "better").rated("10"));
            var notes = ContextQuery.of(NoteWritten.class);

            for (Number one : List.of(1, 1L, 1.0, new BigDecimal("1.0"), new BigDecimal("1.000"))) {
                assertThat(found(notes.where(Sample.RATING, one))).hasSize(1);
            }
            assertThat(found(notes.where(Sample.RATING, new BigDecimal("1E+1"))))
                    .hasSize(1);
            assertThat(found(notes.where(Sample.RATING, new BigDecimal("1.001"))))
                    .isEmpty();
            assertThat(found(notes.where(Property.text("rating"), "1.00"))).isEmpty();
            assertThat(found(notes.where(Property.text("rating"), "1"))).isEmpty();
            assertThat(found(notes.where(Property.number("author"), 1))).isEmpty();
            assertThat(found(notes.where(Sample.AUTHOR, "1"))).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"0", "-0.5", "0.1", "1E+30", "12345678901234567890.123456789", "1E-20"})
        void findsNumbersOfAnySize(String number) {
            append(
                    NoteWritten.of("ann", "rated").rated(number),
                    NoteWritten.of("ann", "other").rated("7"));

            assertThat(read(ContextQuery.of(NoteWritten.class).where(Sample.RATING, new BigDecimal(number)))
                            .events())
                    .hasSize(1);
        }

        @Test
        void comparesTruthValuesAndNeverWithText() {
            var pinned = new NoteWritten("ann", "pinned", null, null, true);
            append(pinned, NoteWritten.of("ann", "loose"));
            var notes = ContextQuery.of(NoteWritten.class);

            assertThat(found(notes.where(Sample.PINNED, true))).containsExactly(pinned);
            assertThat(found(notes.where(Sample.PINNED, false))).containsExactly(NoteWritten.of("ann", "loose"));
            assertThat(found(notes.where(Property.text("pinned"), "true"))).isEmpty();
        }

        @Test
        void doesNotFindAFactThatLacksTheProperty() {
            append(NoteWritten.of("ann", "no place, no rating"));
            var notes = ContextQuery.of(NoteWritten.class);

            assertThat(found(notes.where(Sample.CITY, ""))).isEmpty();
            assertThat(found(notes.where(Sample.CITY, "null"))).isEmpty();
            assertThat(found(notes.where(Sample.RATING, 0))).isEmpty();
            assertThat(found(notes.where(Property.text("no.such"), "ann"))).isEmpty();
            assertThat(found(notes.where(Property.text("author.name"), "ann"))).isEmpty();
            assertThat(found(notes.where(Sample.OWNER, "ann"))).isEmpty();
        }

        @Test
        void doesNotTakeANestedRecordForAValue() {
            append(NoteWritten.of("ann", "here").in("Bonn"));

            assertThat(found(ContextQuery.of(NoteWritten.class).where(Property.text("place"), "Bonn")))
                    .isEmpty();
        }

        @Test
        void ofAnyTypeAsksFactsOfAllTypesForItsConditions() {
            append(AccountOpened.of("a", "ann"), MoneyMoved.of("b", "a"), NoteWritten.of("a", "a"));

            assertThat(found(ContextQuery.everything().where(Sample.ACCOUNT, "a")))
                    .containsExactly(AccountOpened.of("a", "ann"), MoneyMoved.of("b", "a"));
            assertThat(found(ContextQuery.everything().where(Sample.AUTHOR, "a")))
                    .containsExactly(NoteWritten.of("a", "a"));
        }

        @Test
        void mayNameTypesOfWhichOnlySomeHaveTheProperty() {
            append(AccountOpened.of("a", "ann"), NoteWritten.of("ann", "a"));

            assertThat(found(ContextQuery.of(AccountOpened.class, NoteWritten.class)
                            .where(Sample.OWNER, "ann")))
                    .containsExactly(AccountOpened.of("a", "ann"));
            assertThat(found(ContextQuery.of(AccountOpened.class, NoteWritten.class)
                            .where(Sample.AUTHOR, "ann")))
                    .containsExactly(NoteWritten.of("ann", "a"));
        }

        @ParameterizedTest(name = "{index}")
        @ValueSource(
                strings = {
                    "",
                    " ",
                    "a,b",
                    "{a,b}",
                    "[\"a\"]",
                    "\"quoted\"",
                    "it's",
                    "back\\slash",
                    "\\",
                    "\\u0000",
                    "NULL",
                    "null",
                    "true",
                    "1",
                    "100%",
                    "a_b",
                    "$1",
                    ":name",
                    "?",
                    "tab\tline\nend",
                    "Zoë",
                    "e\u0301",
                    "日本語",
                    "👩‍🚀",
                    "שלום",
                    "\u2028",
                    "\u0001",
                    "\uFEFF"
                })
        void comparesTextsCharacterByCharacter(String text) {
            append(
                    AccountOpened.of(text, "ann"),
                    AccountOpened.of(text + "x", "ann"),
                    NoteWritten.of("ann", "here").in(text),
                    NoteWritten.of("ann", "there").in(text + "x"));

            assertThat(found(accounts(text))).containsExactly(AccountOpened.of(text, "ann"));
            assertThat(found(ContextQuery.of(NoteWritten.class).where(Sample.CITY, text)))
                    .containsExactly(NoteWritten.of("ann", "here").in(text));
            assertThat(refused(accounts(text), ContextVersion.nothingSeen(), AccountOpened.of("n", "n")))
                    .isNotNull();
        }

        @Test
        void tellsTextsApartThatOnlyLookTheSame() {
            append(AccountOpened.of("\u00e9", "composed"), AccountOpened.of("e\u0301", "combined"));

            assertThat(found(accounts("\u00e9"))).containsExactly(AccountOpened.of("\u00e9", "composed"));
            assertThat(found(accounts("E\u0301"))).isEmpty();
        }

        @Test
        void ofATypeThatNoCatalogNamesIsAMistake() {
            assertThatThrownBy(() -> read(ContextQuery.of(Unregistered.class)))
                    .isInstanceOf(UnknownEventTypeException.class)
                    .hasMessageContaining("Unregistered");
        }
    }

    @EventType(name = "Unregistered")
    record Unregistered(String text) implements Event {}

    @Nested
    class ATenant {

        @Test
        void seesItsOwnFactsOnly() {
            append(AccountOpened.of("a", "ann"));
            inTransaction(OTHER, store -> store.append(List.of(AccountOpened.of("a", "otto"))));

            for (var query : List.of(
                    accounts("a"),
                    ContextQuery.of(AccountOpened.class),
                    ContextQuery.everything(),
                    ContextQuery.everything().where(Sample.ACCOUNT, "a"))) {
                assertThat(found(query)).containsExactly(AccountOpened.of("a", "ann"));
                var others = inTransaction(OTHER, store -> store.read(query));
                assertThat(events(others)).containsExactly(AccountOpened.of("a", "otto"));
            }
        }

        @Test
        void isNotInConflictWithAnother() {
            for (var query : List.of(
                    accounts("a"),
                    ContextQuery.of(AccountOpened.class).where(Sample.ACCOUNT, "a"),
                    ContextQuery.everything().where(Sample.OWNER, "ann"))) {
                var seen = read(query).version();
                inTransaction(OTHER, store -> store.append(List.of(AccountOpened.of("a", "ann"))));

                assertThat(append(query, seen, NoteWritten.of("ann", "no conflict"))
                                .positions())
                        .hasSize(1);
            }
        }
    }

    @Nested
    class ReadingSinceAVersion {

        @Test
        void givesOnlyWhatIsNew() {
            append(AccountOpened.of("a", "ann"));
            var first = read(accounts("a"));
            append(AccountOpened.of("b", "bob"), MoneyMoved.of("a", "b"));

            var second = read(accounts("a"), first.version());

            assertThat(events(second)).containsExactly(MoneyMoved.of("a", "b"));
            assertThat(read(accounts("a"), second.version()).isEmpty()).isTrue();
        }

        @Test
        void mayBeRepeatedAndMissesNothing() {
            var all = new ArrayList<Event>();
            var version = ContextVersion.nothingSeen();
            for (int i = 0; i < 8; i++) {
                append(MoneyMoved.of("a", "b" + i), AccountOpened.of("x" + i, "bob"));
                var news = read(accounts("a"), ContextVersion.parse(version.toString()));
                all.addAll(events(news));
                version = news.version();
            }

            assertThat(all).isEqualTo(found(accounts("a"))).hasSize(8);
            assertThat(append(accounts("a"), version, MoneyMoved.of("a", "c")).positions())
                    .hasSize(1);
        }

        @Test
        void ofAnotherStoreGivesEverything() {
            append(AccountOpened.of("a", "ann"));

            var strange = read(accounts("a"), ContextVersion.completeUpTo("elsewhere", 1_000));

            assertThat(events(strange)).containsExactly(AccountOpened.of("a", "ann"));
            assertThat(append(accounts("a"), strange.version(), MoneyMoved.of("a", "b"))
                            .positions())
                    .hasSize(1);
        }

        @Test
        void thatIsAheadOfTheLogGivesEverything() {
            long last = append(AccountOpened.of("a", "ann")).lastPosition();

            var again = read(accounts("a"), ContextVersion.completeUpTo(epoch(), last + 1_000));

            assertThat(events(again)).containsExactly(AccountOpened.of("a", "ann"));
            assertThat(append(accounts("a"), again.version(), MoneyMoved.of("a", "b"))
                            .positions())
                    .hasSize(1);
        }

        @Test
        void ofAReadModelGivesWhatIsAboveIt() {
            append(AccountOpened.of("a", "ann"));
            var model = ContextVersion.completeUpTo(epoch(), inTransaction(ACME, EventStore::watermark));
            append(MoneyMoved.of("a", "b"));

            assertThat(events(read(accounts("a"), model))).containsExactly(MoneyMoved.of("a", "b"));
        }
    }

    @Nested
    class AVersion {

        @Test
        void survivesBeingText() {
            append(AccountOpened.of("a", "ann"), MoneyMoved.of("a", "b"));
            var version = read(accounts("a")).version();

            var sameAgain = ContextVersion.parse(version.toString());

            assertThat(sameAgain).isEqualTo(version);
            assertThat(append(accounts("a"), sameAgain, MoneyMoved.of("a", "c")).positions())
                    .hasSize(1);
            refused(accounts("a"), sameAgain, MoneyMoved.of("a", "d"));
        }

        @Test
        void ofAnotherStoreIsAConflictEvenIfNothingMatches() {
            var refusal =
                    refused(accounts("a"), ContextVersion.completeUpTo("elsewhere", 0), AccountOpened.of("a", "ann"));

            assertThat(refusal.conflictingPositions()).isEmpty();
            assertThat(refusal).hasMessageContaining("read again");
            assertThat(found(ContextQuery.everything())).isEmpty();
        }

        @Test
        void ofNothingSeenIsAConflictAsSoonAsAFactMatches() {
            assertThat(append(accounts("a"), ContextVersion.nothingSeen(), AccountOpened.of("a", "ann"))
                            .positions())
                    .hasSize(1);
            refused(accounts("a"), ContextVersion.nothingSeen(), AccountOpened.of("a", "ann"));
        }

        @Test
        void aheadOfTheLogIsAConflictForEveryKindOfQuery() {
            long last = append(NoteWritten.of("ann", "x")).lastPosition();
            var ahead = ContextVersion.completeUpTo(epoch(), last + 1_000);

            for (var query : List.of(
                    accounts("a"),
                    notesBy("bob"),
                    ContextQuery.of(AccountOpened.class),
                    ContextQuery.everything(),
                    ContextQuery.everything().where(Sample.CITY, "Bonn"))) {
                assertThat(refused(query, ahead, AccountOpened.of("a", "ann")).conflictingPositions())
                        .isEmpty();
            }
            assertThat(found(ContextQuery.everything())).hasSize(1);
        }

        @Test
        void thatNamesFactsAheadOfTheLogIsAConflict() {
            long last = append(NoteWritten.of("ann", "x")).lastPosition();
            var madeUp = new ContextVersion(
                    epoch(),
                    last,
                    LongStream.rangeClosed(last + 1, last + 20).boxed().toList());

            assertThat(refused(accounts("a"), madeUp, AccountOpened.of("a", "ann"))
                            .conflictingPositions())
                    .isEmpty();
        }

        @Test
        void ofAReadModelIsAConflictAsSoonAsAFactMatchesAboveIt() {
            append(AccountOpened.of("a", "ann"));
            var model = ContextVersion.completeUpTo(epoch(), inTransaction(ACME, EventStore::watermark));

            assertThat(append(accounts("a"), model, AccountOpened.of("b", "bob"))
                            .positions())
                    .hasSize(1);
            long newer = append(MoneyMoved.of("a", "b")).lastPosition();
            assertThat(refused(accounts("a"), model, MoneyMoved.of("a", "c")).conflictingPositions())
                    .containsExactly(newer);
        }
    }

    @Nested
    class AnAppend {

        @Test
        void isAcceptedWhenOnlyUnrelatedFactsArrived() {
            append(AccountOpened.of("a", "ann"));
            var queries = List.of(
                    accounts("a"),
                    notesBy("ann"),
                    ContextQuery.of(AccountOpened.class).where(Sample.OWNER, "ann"),
                    ContextQuery.of(NoteWritten.class).where(Sample.CITY, "Bonn"),
                    ContextQuery.everything().where(Sample.ACCOUNT, "a"));
            for (var query : queries) {
                var seen = read(query).version();
                append(
                        AccountOpened.of("b", "bob"),
                        MoneyMoved.of("b", "c"),
                        NoteWritten.of("bob", "a").in("Köln"));

                assertThat(append(query, seen, MoneyMoved.of("d", "e")).positions())
                        .hasSize(1);
            }
        }

        @Test
        void isRefusedWhenAMatchingFactArrived() {
            append(AccountOpened.of("a", "ann"));
            var seen = read(accounts("a")).version();
            long newer = append(MoneyMoved.of("b", "a")).lastPosition();

            var refusal = refused(accounts("a"), seen, MoneyMoved.of("a", "c"));

            assertThat(refusal.conflictingPositions()).containsExactly(newer);
            assertThat(refusal.query()).isEqualTo(accounts("a"));
            assertThat(refusal.expected()).isEqualTo(seen);
            assertThat(refusal).hasMessageContaining(Long.toString(newer)).hasMessageContaining("account=a");
        }

        @Test
        void namesExactlyTheFactsThatWereNotSeen() {
            append(MoneyMoved.of("a", "b"));
            var query = accounts("a").or(notesBy("ann"));
            var seen = read(query).version();
            var newer = append(
                    MoneyMoved.of("x", "y"),
                    MoneyMoved.of("x", "a"),
                    NoteWritten.of("ann", "1"),
                    NoteWritten.of("bob", "2"),
                    MoneyMoved.of("a", "a"));

            assertThat(refused(query, seen, MoneyMoved.of("a", "c")).conflictingPositions())
                    .containsExactly(
                            newer.positions().get(1),
                            newer.positions().get(2),
                            newer.positions().get(4));
        }

        @Test
        void namesTheFirstHundredOfManyConflicts() {
            var many = append(IntStream.range(0, 150)
                    .mapToObj(i -> MoneyMoved.of("a", "b" + i))
                    .toArray(Event[]::new));

            for (var query : List.of(
                    accounts("a"),
                    ContextQuery.of(MoneyMoved.class),
                    ContextQuery.everything(),
                    ContextQuery.everything().where(Sample.ACCOUNT, "a"))) {
                assertThat(refused(query, ContextVersion.nothingSeen(), MoneyMoved.of("a", "c"))
                                .conflictingPositions())
                        .isEqualTo(many.positions().subList(0, 100));
            }
        }

        @Test
        void thatIsRefusedLeavesNothing() {
            append(AccountOpened.of("a", "ann"));

            refused(
                    accounts("a"),
                    ContextVersion.nothingSeen(),
                    AccountOpened.of("n1", "x"),
                    NoteWritten.of("n2", "x"));

            assertThat(found(ContextQuery.everything())).containsExactly(AccountOpened.of("a", "ann"));
            assertThat(append(
                                    accounts("n1").or(notesBy("n2")),
                                    ContextVersion.nothingSeen(),
                                    AccountOpened.of("n1", "x"))
                            .positions())
                    .hasSize(1);
        }

        @Test
        void thatIsRefusedLetsTheTransactionGoOn() {
            append(AccountOpened.of("a", "ann"));

            inTransaction(ACME, store -> {
                assertThatThrownBy(() -> store.appendIfEmpty(List.of(AccountOpened.of("a", "bob")), accounts("a")))
                        .isInstanceOf(ConcurrencyException.class);
                return store.append(
                        List.of(MoneyMoved.of("a", "b")),
                        accounts("a"),
                        store.read(accounts("a")).version());
            });

            assertThat(found(ContextQuery.everything()))
                    .containsExactly(AccountOpened.of("a", "ann"), MoneyMoved.of("a", "b"));
        }

        @Test
        void ifEmptyHoldsAValueUnique() {
            var byOwner = ContextQuery.of(AccountOpened.class).where(Sample.OWNER, "ann");
            inTransaction(ACME, store -> store.appendIfEmpty(List.of(AccountOpened.of("a", "ann")), byOwner));

            assertThatThrownBy(() -> inTransaction(
                            ACME, store -> store.appendIfEmpty(List.of(AccountOpened.of("b", "ann")), byOwner)))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(found(byOwner)).containsExactly(AccountOpened.of("a", "ann"));
        }

        @Test
        void withoutAGuardCountsForTheGuardsOfOthers() {
            for (var query : List.of(
                    accounts("a"),
                    ContextQuery.of(MoneyMoved.class),
                    ContextQuery.everything(),
                    ContextQuery.everything().where(Sample.ACCOUNT, "a"))) {
                var seen = read(query).version();
                append(MoneyMoved.of("a", "b"));
                refused(query, seen, MoneyMoved.of("a", "c"));
            }
        }

        @Test
        void guardedByTypesIsRefusedByAnyFactOfThem() {
            var notes = ContextQuery.of(NoteWritten.class);
            var seen = read(notes).version();
            append(AccountOpened.of("a", "ann"));
            append(notes, seen, MoneyMoved.of("a", "b"));
            long newer = append(NoteWritten.of("bob", "2")).lastPosition();

            assertThat(refused(notes, seen, NoteWritten.of("ann", "3")).conflictingPositions())
                    .containsExactly(newer);
        }

        @Test
        void mayHoldFactsThatMatchItsOwnGuard() {
            var positions = append(
                    accounts("a"),
                    ContextVersion.nothingSeen(),
                    AccountOpened.of("a", "ann"),
                    MoneyMoved.of("a", "b"),
                    MoneyMoved.of("a", "c"));

            assertThat(positions.positions()).hasSize(3);
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 65, 1_000})
        void takesAnyNumberOfFactsAtOnce(int size) {
            var batch = IntStream.range(0, size)
                    .mapToObj(i -> AccountOpened.of("a" + i, "owner" + i))
                    .toArray(Event[]::new);
            var last = accounts("a" + (size - 1));
            var seen = read(last).version();

            var appended = append(last, seen, batch);

            assertThat(appended.positions()).hasSize(size).isSorted().doesNotHaveDuplicates();
            assertThat(found(ContextQuery.everything())).containsExactly(batch);
            assertThat(found(last)).containsExactly(batch[size - 1]);
            assertThat(refused(last, seen, AccountOpened.of("z", "z")).conflictingPositions())
                    .containsExactly(appended.lastPosition());
        }

        @Test
        void mayBeGuardedByManyAlternatives() {
            var query = IntStream.range(0, 100)
                    .mapToObj(i -> accounts("a" + i))
                    .reduce(ContextQuery::or)
                    .orElseThrow();
            append(AccountOpened.of("b", "bob"));
            var seen = read(query).version();
            append(query, seen, AccountOpened.of("a7", "ann"));

            assertThat(found(query)).containsExactly(AccountOpened.of("a7", "ann"));
            refused(query, seen, AccountOpened.of("a8", "ann"));
        }

        @Test
        void needsAFact() {
            assertThatThrownBy(() -> inTransaction(ACME, store -> store.append(List.of())))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> inTransaction(
                            ACME, store -> store.append(List.of(), accounts("a"), ContextVersion.nothingSeen())))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void ofATypeThatNoCatalogNamesIsAMistakeAndLeavesNothing() {
            assertThatThrownBy(() -> append(AccountOpened.of("a", "ann"), new Unregistered("x")))
                    .isInstanceOf(UnknownEventTypeException.class)
                    .hasMessageContaining("Unregistered");
            assertThat(found(ContextQuery.everything())).isEmpty();
        }
    }

    @Nested
    class ARepeatedEventId {

        private final UUID id = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

        private NewEvent fact(String account) {
            return NewEvent.of(AccountOpened.of(account, "ann")).withId(id);
        }

        @Test
        void landsOnceAcrossAppends() {
            inTransaction(ACME, store -> store.appendAll(List.of(fact("a"))));

            assertThatThrownBy(() -> inTransaction(
                            ACME,
                            store -> store.appendAll(List.of(NewEvent.of(AccountOpened.of("b", "bob")), fact("a")))))
                    .isInstanceOf(DuplicateEventException.class)
                    .hasMessageContaining(id.toString());
            assertThat(found(ContextQuery.everything())).containsExactly(AccountOpened.of("a", "ann"));
        }

        @Test
        void isRefusedWithinOneBatchAndMayLandAfterwards() {
            assertThatThrownBy(() -> inTransaction(ACME, store -> store.appendAll(List.of(fact("a"), fact("b")))))
                    .isInstanceOf(DuplicateEventException.class);
            assertThat(found(ContextQuery.everything())).isEmpty();

            inTransaction(ACME, store -> store.appendAll(List.of(fact("a"))));
            assertThat(found(ContextQuery.everything())).hasSize(1);
        }

        @Test
        void isRefusedWhereTheGuardWouldLetItPass() {
            inTransaction(ACME, store -> store.appendAll(List.of(fact("a"))));
            var seen = read(accounts("a")).version();

            assertThatThrownBy(() ->
                            inTransaction(ACME, store -> store.appendAll(List.of(fact("a")), accounts("a"), seen)))
                    .isInstanceOf(DuplicateEventException.class);
        }

        @Test
        void ofARefusedAppendIsNotUsedUp() {
            append(AccountOpened.of("a", "ann"));
            assertThatThrownBy(() -> inTransaction(
                            ACME,
                            store -> store.appendAll(List.of(fact("b")), accounts("a"), ContextVersion.nothingSeen())))
                    .isInstanceOf(ConcurrencyException.class);

            inTransaction(ACME, store -> store.appendAll(List.of(fact("b"))));
            assertThat(found(accounts("b"))).hasSize(1);
        }
    }

    /** One transaction may read and append in any order; its own facts count like those of others. */
    @Nested
    class WithinOneTransaction {

        @Test
        void ownFactsAreRead() {
            var read = inTransaction(ACME, store -> {
                store.append(List.of(AccountOpened.of("a", "ann")));
                return events(store.read(accounts("a")));
            });

            assertThat(read).containsExactly(AccountOpened.of("a", "ann"));
        }

        @Test
        void anOwnFactThatWasNotSeenIsAConflict() {
            inTransaction(ACME, store -> {
                var before = store.read(accounts("a")).version();
                long own = store.append(List.of(AccountOpened.of("a", "ann")), accounts("a"), before)
                        .lastPosition();
                assertThatThrownBy(() -> store.append(List.of(MoneyMoved.of("a", "b")), accounts("a"), before))
                        .isInstanceOfSatisfying(
                                ConcurrencyException.class,
                                refusal -> assertThat(refusal.conflictingPositions())
                                        .containsExactly(own));
                return own;
            });

            assertThat(found(ContextQuery.everything())).containsExactly(AccountOpened.of("a", "ann"));
        }

        @Test
        void anOwnFactThatWasSeenIsNone() {
            inTransaction(ACME, store -> {
                store.append(List.of(AccountOpened.of("a", "ann")));
                var seen = store.read(accounts("a")).version();
                store.append(List.of(AccountOpened.of("b", "bob")));
                return store.append(List.of(MoneyMoved.of("a", "b")), accounts("a"), seen);
            });

            assertThat(found(accounts("a"))).containsExactly(AccountOpened.of("a", "ann"), MoneyMoved.of("a", "b"));
        }

        @Test
        void aVersionOfOwnFactsServesLaterTransactions() {
            var seen = inTransaction(ACME, store -> {
                store.append(List.of(AccountOpened.of("a", "ann")));
                return store.read(accounts("a")).version();
            });
            append(AccountOpened.of("b", "bob"));

            append(accounts("a"), seen, MoneyMoved.of("a", "b"));
            refused(accounts("a"), seen, MoneyMoved.of("a", "c"));
        }

        @Test
        void aFactMayBeUniqueOnce() {
            inTransaction(ACME, store -> {
                store.appendIfEmpty(List.of(AccountOpened.of("a", "ann")), accounts("a"));
                store.appendIfEmpty(List.of(AccountOpened.of("b", "ann")), accounts("b"));
                assertThatThrownBy(() -> store.appendIfEmpty(List.of(AccountOpened.of("a", "bob")), accounts("a")))
                        .isInstanceOf(ConcurrencyException.class);
                return store.epoch();
            });

            assertThat(found(ContextQuery.everything())).hasSize(2);
        }
    }

    /** Notes of version 1 say {@code by} where today's say {@code author}; the key {@code author} is newer too. */
    @Nested
    class AFactOfAnEarlierRelease {

        @Test
        void isReadAsTodaysRelease() {
            long position = oldNote("ann", "old");

            var envelope = read(ContextQuery.of(NoteWritten.class)).events().getFirst();

            assertThat(envelope.event()).isEqualTo(NoteWritten.of("ann", "old"));
            assertThat(envelope.position()).isEqualTo(position);
            assertThat(envelope.schemaVersion()).isEqualTo(1);
            assertThat(envelope.type().version()).isEqualTo(2);
            assertThat(envelope.payload()).contains("author").doesNotContain("\"by\"");
        }

        @Test
        void isFoundByTodaysNamesAndNotByItsOwn() {
            oldNote("ann", "old");
            oldNote("bob", "other");
            append(NoteWritten.of("ann", "new"));

            assertThat(found(notesBy("ann")))
                    .containsExactly(NoteWritten.of("ann", "old"), NoteWritten.of("ann", "new"));
            assertThat(found(ContextQuery.everything().where(Sample.AUTHOR, "ann")))
                    .hasSize(2);
            assertThat(found(ContextQuery.of(NoteWritten.class).where(Property.text("by"), "ann")))
                    .isEmpty();
            assertThat(found(ContextQuery.of(NoteWritten.class).where(Sample.PINNED, false)))
                    .hasSize(3);
        }

        @Test
        void isAConflictIfItMatchesOnceUpcast() {
            var seen = read(notesBy("ann")).version();
            oldNote("bob", "other");
            long matching = oldNote("ann", "old");

            assertThat(refused(notesBy("ann"), seen, NoteWritten.of("ann", "new"))
                            .conflictingPositions())
                    .containsExactly(matching);
        }

        @Test
        void isNoneIfItDoesNotMatchOnceUpcast() {
            for (var query : List.of(
                    notesBy("ann"),
                    ContextQuery.of(NoteWritten.class).where(Sample.PINNED, true),
                    ContextQuery.of(NoteWritten.class).where(Property.text("by"), "bob"),
                    ContextQuery.everything().where(Sample.AUTHOR, "ann"),
                    accounts("a").or(notesBy("ann")))) {
                var seen = read(query).version();
                oldNote("bob", "other");

                assertThat(append(query, seen, MoneyMoved.of("x", "y")).positions())
                        .hasSize(1);
            }
        }

        @Test
        void isNoneHoweverManyDoNotMatch() {
            for (int i = 0; i < 120; i++) {
                oldNote("bob", "note " + i);
            }
            assertThat(append(notesBy("ann"), ContextVersion.nothingSeen(), NoteWritten.of("ann", "first"))
                            .positions())
                    .hasSize(1);
        }

        @Test
        void isNamedAmongManyThatDoNotMatch() {
            for (int i = 0; i < 120; i++) {
                oldNote("bob", "note " + i);
            }
            long first = oldNote("ann", "old");
            long second = append(NoteWritten.of("ann", "new")).lastPosition();

            assertThat(refused(notesBy("ann"), ContextVersion.nothingSeen(), NoteWritten.of("ann", "x"))
                            .conflictingPositions())
                    .containsExactly(first, second);
        }

        @Test
        void isReadSinceAVersionLikeAnyOther() {
            oldNote("ann", "1");
            var first = read(notesBy("ann"));
            oldNote("bob", "2");
            oldNote("ann", "3");

            var news = read(notesBy("ann"), first.version());

            assertThat(events(news)).containsExactly(NoteWritten.of("ann", "3"));
            assertThat(append(notesBy("ann"), news.version(), NoteWritten.of("ann", "4"))
                            .positions())
                    .hasSize(1);
        }
    }

    @Nested
    class TheLog {

        @Test
        void isReadInOrderOverAllTenantsAndInStretches() {
            long first = append(AccountOpened.of("a", "ann")).lastPosition();
            inTransaction(OTHER, store -> store.append(List.of(AccountOpened.of("a", "otto"))));
            oldNote("ann", "old");
            long last = append(MoneyMoved.of("a", "b")).lastPosition();

            var all = readLog(first - 1, 100);
            var head = readLog(first - 1, 2);
            var tail = readLog(head.events().getLast().position(), 2);

            assertThat(all.events())
                    .extracting(EventEnvelope::event)
                    .containsExactly(
                            AccountOpened.of("a", "ann"),
                            AccountOpened.of("a", "otto"),
                            NoteWritten.of("ann", "old"),
                            MoneyMoved.of("a", "b"));
            assertThat(all.events())
                    .extracting(envelope -> envelope.origin().tenant())
                    .containsExactly("acme", "other", "acme", "acme");
            assertThat(head.events()).isEqualTo(all.events().subList(0, 2));
            assertThat(tail.events()).isEqualTo(all.events().subList(2, 4));
            assertThat(all.watermark()).isEqualTo(last);
            assertThat(readLog(last, 100).events()).isEmpty();
            assertThat(readLog(last, 100).watermark()).isEqualTo(last);
        }

        @Test
        void isReadByTypeInBoundedSteps() {
            long first = append(AccountOpened.of("a", "ann"), AccountOpened.of("b", "bob"))
                    .positions()
                    .getFirst();
            var note = NoteWritten.of("ann", "text");
            long written = append(note).lastPosition();
            long last = append(AccountOpened.of("c", "cid")).lastPosition();
            var notes = Set.of("NoteWritten");

            assertThat(readLog(first - 1, 2, notes))
                    .isEqualTo(new EventLog.Slice(List.of(), written - 1, last, null))
                    .returns(false, EventLog.Slice::isLast);
            assertThat(readLog(written - 1, 2, notes).events())
                    .extracting(EventEnvelope::event)
                    .containsExactly(note);
            assertThat(readLog(first - 1, 100, notes).through()).isEqualTo(last);
            assertThat(readLog(first - 1, 3, Set.of("NoteWritten", "AccountOpened"))
                            .events())
                    .hasSize(3);
            assertThat(readLog(last, 100, notes))
                    .isEqualTo(new EventLog.Slice(List.of(), last, last, null))
                    .returns(true, EventLog.Slice::isLast);
            assertThat(readLog(last + 5, 100, notes).through()).isEqualTo(last + 5);
        }

        @Test
        void endsAStretchBeforeAFactThatCannotBeUnderstood() {
            long first = append(NoteWritten.of("ann", "first")).lastPosition();
            long broken = storeAsWritten(ACME, "NoteWritten", 2, "{\"author\":\"ann\"}");
            long last = append(NoteWritten.of("ann", "last")).lastPosition();
            var notes = Set.of("NoteWritten");

            var slice = readLog(first - 1, 100, notes);

            assertThat(slice.events()).extracting(EventEnvelope::position).containsExactly(first);
            assertThat(slice.through()).isEqualTo(broken - 1);
            assertThat(slice.isLast()).isFalse();
            assertThat(slice.unreadable())
                    .returns(broken, EventLog.Unreadable::position)
                    .returns("NoteWritten", EventLog.Unreadable::eventType)
                    .returns("acme", EventLog.Unreadable::tenant);
            assertThat(readLog(first - 1, 100, Set.of("AccountOpened")).through())
                    .isEqualTo(last);
            assertThatThrownBy(() -> readLog(first - 1, 100)).isInstanceOf(EventStoreException.class);
        }

        @Test
        void isCompleteUpToItsWatermark() {
            long last = append(AccountOpened.of("a", "ann"), AccountOpened.of("b", "bob"))
                    .lastPosition();

            assertThat(inTransaction(ACME, EventStore::watermark)).isEqualTo(last);
            assertThat(inTransaction(OTHER, EventStore::watermark)).isEqualTo(last);
        }

        @Test
        void isOneStoreForEverybody() {
            assertThat(epoch()).isEqualTo(inTransaction(OTHER, EventStore::epoch));
            assertThat(read(ContextQuery.everything()).version().epoch()).isEqualTo(epoch());
        }
    }

    /** Any run of reads and appends, in transactions of any length, goes as the definition says. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anAppendIsRefusedExactlyIfAMatchingFactExistsThatItsVersionDidNotSee(long seed) {
        var walk = new EventStoreContractWalk(seed, by -> oldNote(by, "old"));
        for (int i = 0; i < 12; i++) {
            inTransaction(ACME, walk::takeSteps);
            walk.betweenTransactions();
        }
        assertThat(walk.accepted()).as("appends accepted").isPositive();
        assertThat(walk.refused()).as("appends refused").isPositive();
    }
}
