package dev.kontor.eventstore.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.check.Finding.Kind;
import dev.kontor.eventstore.check.LogCheck;
import dev.kontor.eventstore.check.LogReport;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The check of the log finds what a careless hand has done to it, and nothing in a log that nobody touched. */
class LogCheckIT {

    private Database database;
    private PostgresLogPages pages;
    private Chained chained;

    @BeforeEach
    void write() {
        database = Database.create();
        var bound = new Bound(database.node(), Database.TENANT);
        pages = new PostgresLogPages(bound.entities(), Sample.serializer(), bound);
        chained = new Chained(database);
        database.with(store -> store.append(List.of(
                AccountOpened.of("a", "ann"),
                MoneyMoved.of("a", "b"),
                NoteWritten.of("ann", "hello").in("Bonn"))));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private LogReport check() {
        return new LogCheck(pages, chained.pages(), List.of(), Sample.serializer(), 2, report -> {}).run();
    }

    /** Changes the log behind Kontor's back, with its guard out of the way for that long. */
    private void tamper(String... statements) {
        database.run("alter table kontor.event_log disable trigger event_log_append_only;"
                + String.join(";", statements)
                + ";alter table kontor.event_log enable trigger event_log_append_only");
    }

    private void assertFound(Kind kind, long position) {
        var report = check();
        assertThat(report.findings())
                .filteredOn(finding -> finding.kind().isSerious())
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(kind, position));
        assertThat(report.sound()).isFalse();
    }

    @Test
    void aLogThatNobodyTouchedIsSound() {
        var report = check();

        assertThat(report.findings()).isEmpty();
        assertThat(report.sound()).isTrue();
        assertThat(report.facts()).isEqualTo(3);
        // account and owner; both accounts; author
        assertThat(report.keys()).isEqualTo(5);
        assertThat(report.gaps()).isZero();
        assertThat(report.done()).isEqualTo(1);
    }

    @Test
    void aGapThatNothingSpeaksOfIsExplainedByAnAppendThatWasRolledBack() {
        try (var writer = database.actor()) {
            writer.with(store -> store.append(List.of(MoneyMoved.of("a", "b"), MoneyMoved.of("a", "b"))));
            writer.rollsBack();
        }
        database.with(store -> store.append(List.of(MoneyMoved.of("a", "b"))));

        var report = check();
        assertThat(report.findings()).isEmpty();
        assertThat(report.gaps()).isEqualTo(1);
        assertThat(report.missing()).isEqualTo(2);
        assertThat(report.largest()).containsExactly(new LogReport.Gap(4, 5));
    }

    @Test
    void aRemovedFactIsMissedByItsKeys() {
        tamper("delete from kontor.event_log where position = 3");
        database.with(store -> store.append(List.of(MoneyMoved.of("a", "b"))));

        assertFound(Kind.LOST_FACT, 3);
    }

    @Test
    void aRemovedFactIsMissedByItsCommand() {
        database.run("""
                insert into kontor.handled_command (tenant, command_id, fingerprint, position)
                values ('tenant', 'c1', 'f', 3), ('tenant', 'c2', 'f', 0), ('tenant', 'c3', 'f', 2)
                """);
        assertThat(check().commands()).isEqualTo(3);
        tamper("delete from kontor.event_log where position = 3", "delete from kontor.event_key where position = 3");

        assertFound(Kind.LOST_FACT, 3);
    }

    @Test
    void aRemovedKeyIsFound() {
        database.run("delete from kontor.event_key where position = 1"
                + " and key in (select key from kontor.event_key where position = 1 limit 1)");

        assertFound(Kind.MISSING_KEY, 1);
    }

    @Test
    void aKeyThatTheFactDoesNotHaveIsFound() {
        database.run("insert into kontor.event_key values (gen_random_uuid(), 2, 'tenant')");

        assertFound(Kind.SURPLUS_KEY, 2);
    }

    @Test
    void aChangedPayloadIsFoundByItsKeys() {
        tamper("update kontor.event_log set payload = payload || '{\"owner\": \"eve\"}' where position = 1");

        var report = check();
        assertThat(report.counts()).containsEntry("MISSING_KEY", 1L).containsEntry("SURPLUS_KEY", 1L);
    }

    @Test
    void aFactThatDoesNotFitItsTypeIsFoundAndItsPayloadNotTold() {
        tamper("update kontor.event_log set payload = '{\"secret\": \"x\"}' where position = 2");

        assertFound(Kind.UNREADABLE, 2);
        assertThat(check().findings().toString()).doesNotContain("secret");
    }

    @Test
    void aTypeThatNoCatalogNamesIsFound() {
        tamper("update kontor.event_log set event_type = 'Gone' where position = 2");

        assertFound(Kind.UNKNOWN_TYPE, 2);
    }

    @Test
    void aVersionOfANewerReleaseIsFound() {
        tamper("update kontor.event_log set schema_version = 9 where position = 2");

        assertFound(Kind.UNKNOWN_VERSION, 2);
    }

    @Test
    void anOldFactNeedNotHaveTheKeysOfLaterVersions() {
        database.run("""
                insert into kontor.event_log (position, event_id, schema_version, tenant, event_type, user_id,
                    correlation_id, payload)
                values (nextval('kontor.event_position'), gen_random_uuid(), 1, 'tenant', 'NoteWritten', 'user', 'c',
                    '{"by": "ann", "text": "old"}')
                """);

        assertThat(check().findings()).isEmpty();
    }

    @Test
    void aGuardThatIsOffIsFound() {
        database.run("alter table kontor.event_log disable trigger event_log_append_only");
        assertFound(Kind.GUARD, 0);
    }

    @Test
    void aMissingUniqueIndexIsFound() {
        database.run("alter table kontor.event_id drop constraint event_id_once");
        assertFound(Kind.GUARD, 0);
    }

    @Test
    void aSequenceBehindTheLogIsFound() {
        database.run("select setval('kontor.event_position', 2)");
        // what is beyond the sequence is beyond the watermark too
        assertThat(check().counts()).containsEntry("SEQUENCE", 1L);
    }

    @Test
    void aSubscriptionAheadOfTheLogAndADeadLetterOfNothingAreFound() {
        database.run("insert into kontor.subscription (name, projection_version, position) values ('s', 1, 99)");
        database.run("""
                insert into kontor.dead_letter (subscription, position, event_id, event_type, tenant, error, attempts,
                    status) values ('s', 98, gen_random_uuid(), 'T', 'tenant', 'e', 1, 'PARKED')
                """);

        assertThat(check().findings())
                .extracting(Finding::kind, Finding::position)
                .containsExactlyInAnyOrder(tuple(Kind.LOST_FACT, 99L), tuple(Kind.LOST_FACT, 98L));
    }

    @Test
    void aFactFromTheFutureIsTold() {
        tamper("update kontor.event_log set recorded_at = now() + interval '1 day' where position = 2");

        var report = check();
        assertThat(report.counts()).containsEntry("CLOCK", 1L);
        assertThat(report.sound()).as("guarantees do not rest on clocks").isTrue();
    }

    @Test
    void howeverManyAreFoundOnlyTheFirstOfEachKindAreKept() {
        database.with(store -> store.append(IntStream.range(0, 100)
                .mapToObj(number -> MoneyMoved.of("x" + number, "y"))
                .toList()));
        database.run("delete from kontor.event_key where position > 3");

        var report = check();
        assertThat(report.counts()).containsEntry("MISSING_KEY", 200L);
        assertThat(report.findings()).hasSize(LogReport.OF_EACH_KIND);
    }

    @Test
    void itRunsWhileTheLogIsWrittenAndFindsNothing() {
        var reports = new ArrayList<LogReport>();
        Crowd.run(5, number -> {
            for (int round = 0; round < 15; round++) {
                if (number == 0) {
                    chained.chaining().catchUp();
                    var report =
                            new LogCheck(pages, chained.pages(), List.of(), Sample.serializer(), 20, step -> {}).run();
                    reports.add(report);
                } else {
                    var facts = List.of(MoneyMoved.of("a" + number, "b" + round), AccountOpened.of("c" + round, "d"));
                    database.with(store -> store.append(facts));
                }
            }
        });

        assertThat(reports).extracting(LogReport::findings).allMatch(List::isEmpty);
        assertThat(check().facts()).isEqualTo(3 + 4 * 15 * 2);
    }
}
