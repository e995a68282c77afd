package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextVersion;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * No conflict gets through: of two appends whose contexts meet, the later one waits for the earlier one and then sees
 * its fact.
 *
 * <pre>
 * earlier  append --------------- commit
 * later    read    append (waits) ....... refused, naming the fact
 * </pre>
 *
 * <p>Without locks it is accepted beside the fact that it missed; with the look before the locks too, although it
 * waited. The same the other way round: while a conditional append is open, a fact that its query matches waits.
 */
class ExclusionIT {

    private static Database sound;
    private static Database unlocked;
    private static Database lookingFirst;

    @BeforeAll
    static void databases() {
        sound = Database.create();
        unlocked = Database.create().sabotaged(Sabotage.NO_LOCKS);
        lookingFirst = Database.create().sabotaged(Sabotage.LOOK_BEFORE_LOCKS);
    }

    @AfterAll
    static void drop() {
        List.of(sound, unlocked, lookingFirst).forEach(Database::close);
    }

    static List<Race> races() {
        return Race.all();
    }

    @ParameterizedTest
    @MethodSource("races")
    void theLaterAppendWaitsAndIsRefused(Race race) {
        var outcome = earlierFirst(sound, race);

        assertThat(outcome.waited()).isTrue();
        assertThat(outcome.refusal()).isInstanceOf(ConcurrencyException.class);
        assertThat(((ConcurrencyException) outcome.refusal()).conflictingPositions())
                .containsAnyElementsOf(outcome.earlier());
    }

    @ParameterizedTest
    @MethodSource("races")
    void withoutLocksTheLaterAppendIsAcceptedBesideAFactItMissed(Race race) {
        assertThat(earlierFirst(unlocked, race)).returns(false, Outcome::waited).returns(null, Outcome::refusal);
    }

    @ParameterizedTest
    @MethodSource("races")
    void lookingBeforeLockingMissesTheFactThatWasWaitedFor(Race race) {
        assertThat(earlierFirst(lookingFirst, race))
                .returns(true, Outcome::waited)
                .returns(null, Outcome::refusal);
    }

    @ParameterizedTest
    @MethodSource("races")
    void whileAConditionalAppendIsOpenAFactThatItsQueryMatchesWaits(Race race) {
        assertThat(conditionalFirst(sound, race)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("races")
    void withoutLocksAFactThatTheQueryMatchesSlipsInBeforeTheCommit(Race race) {
        assertThat(conditionalFirst(unlocked, race)).isFalse();
    }

    private record Outcome(boolean waited, RuntimeException refusal, List<Long> earlier) {}

    private static Outcome earlierFirst(Database database, Race race) {
        var seen = see(database, race);
        try (var earlier = database.actor();
                var later = database.actor()) {
            earlier.with(store -> {
                race.appendFirst(store, seen.first());
                return true;
            });
            var append = later.begins(session -> {
                race.appendSecond(session.store(), seen.second());
                return true;
            });
            boolean waited = append.waits();
            earlier.commits();
            var outcome = new Outcome(waited, append.refusal(), after(database, seen));
            later.rollsBack();
            return outcome;
        }
    }

    /** Whether the matching fact waited for the end of the conditional append. */
    private static boolean conditionalFirst(Database database, Race race) {
        var seen = see(database, race);
        try (var conditional = database.actor();
                var other = database.actor()) {
            conditional.with(store -> {
                race.appendSecond(store, seen.second());
                return true;
            });
            var append = other.begins(session -> {
                session.store().append(race.first());
                return true;
            });
            boolean waited = append.waits();
            conditional.commits();
            append.result();
            return waited;
        }
    }

    private record Seen(ContextVersion first, ContextVersion second, long last) {}

    /** What both have read before either appends; races follow each other in one log. */
    private static Seen see(Database database, Race race) {
        return database.node().call(Database.TENANT, session -> {
            var store = session.store();
            var first = race.firstQuery();
            var last = Long.parseLong(database.ask("select coalesce(max(position), 0) from kontor.event_log")
                    .getFirst()
                    .getFirst());
            return new Seen(
                    first == null
                            ? ContextVersion.nothingSeen()
                            : store.read(first).version(),
                    store.read(race.secondQuery()).version(),
                    last);
        });
    }

    private static List<Long> after(Database database, Seen seen) {
        return database.ask("select position from kontor.event_log where position > " + seen.last()).stream()
                .map(row -> Long.valueOf(row.getFirst()))
                .toList();
    }
}
