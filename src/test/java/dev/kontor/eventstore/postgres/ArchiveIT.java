package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.kontor.eventstore.ArchivedFactsException;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.DuplicateEventException;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.ArchiveRefusedException.Reason;
import dev.kontor.eventstore.archive.LogPartition;
import dev.kontor.eventstore.archive.LogPartition.State;
import dev.kontor.eventstore.archive.UnknownPartitionException;
import dev.kontor.eventstore.check.Finding;
import dev.kontor.eventstore.check.Finding.Kind;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import dev.kontor.eventstore.stream.StreamName;
import dev.kontor.eventstore.stream.StreamQuery;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A log of which a part was taken out: five facts at positions 1 to 5, of which 1 to 3 are archived. The account a has
 * facts on both sides, b on this one alone; notes there are on this side alone.
 */
class ArchiveIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
    private static final ContextQuery B = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "b");
    private static final ContextQuery ANY_OF_A = ContextQuery.of().where(ACCOUNT, "a");
    private static final ContextQuery ALL_OPENED = ContextQuery.of(AccountOpened.class);
    private static final ContextQuery NOTES = ContextQuery.of(NoteWritten.class);
    private static final String NOTHING_IS_REFUSED = """
            create or replace function kontor.all_online(p_tenant text, p_types text[], p_after bigint, p_upto bigint)
            returns boolean language sql stable as 'select true'
            """;

    private final UUID given = UUID.randomUUID();
    private Database database;
    private Partitions partitions;

    @BeforeEach
    void fill() {
        database = Database.create();
        partitions = new Partitions(database);
        database.with(store -> store.append(List.of(AccountOpened.of("a", "first"), AccountOpened.of("a", "second"))));
        database.with(store -> store.appendAll(
                List.of(NewEvent.of(AccountOpened.of("a", "third")).withId(given))));
        partitions.cut(4);
        database.with(store -> store.append(List.of(NoteWritten.of("b", "fourth"), AccountOpened.of("b", "fifth"))));
        partitions.settle();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void archive() {
        partitions.archive().archive(1);
    }

    private void restore() {
        partitions.archive().restore(1);
    }

    private int read(ContextQuery query) {
        return database.with(store -> store.read(query)).events().size();
    }

    private void assertRefused(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(ArchivedFactsException.class, refused -> {
            assertThat(refused.from()).isEqualTo(1);
            assertThat(refused.to()).isEqualTo(3);
        });
    }

    @Test
    void whatIsThereIsListed() {
        archive();
        assertThat(partitions.archive().partitions())
                .extracting(LogPartition::first, LogPartition::last, LogPartition::state)
                .containsExactly(tuple(1L, 3L, State.ARCHIVED), tuple(4L, 999_999L, State.ONLINE));
        assertThat(partitions.archive().find(1).orElseThrow().facts()).isEqualTo(3);
        assertThat(database.count("event_log")).isEqualTo(2);
        assertThatThrownBy(() -> partitions.archive().archive(2)).isInstanceOf(UnknownPartitionException.class);
        assertThat(Partitions.refusal(this::archive)).isEqualTo(Reason.STATE);
        restore();
        assertThat(database.count("event_log")).isEqualTo(5);
        assertThat(Partitions.refusal(this::restore)).isEqualTo(Reason.STATE);
    }

    @Test
    void aDecisionThatNeedsWhatIsArchivedIsRefusedUntilItIsBack() {
        archive();
        for (var query : List.of(A, ANY_OF_A, ALL_OPENED, ContextQuery.everything(), A.or(B))) {
            assertRefused(() -> read(query));
        }
        assertThat(read(B)).isEqualTo(1);
        assertThat(read(NOTES)).isEqualTo(1);

        restore();
        assertThat(read(A)).isEqualTo(3);
        assertThat(read(ALL_OPENED)).isEqualTo(4);
        assertThat(read(ContextQuery.everything())).isEqualTo(5);
    }

    @Test
    void withoutTheRefusalItWouldBeDecidedOnAPartOfTheFacts() {
        archive();
        database.run(NOTHING_IS_REFUSED);
        assertThat(read(A)).isZero();
        assertThat(read(ALL_OPENED)).isEqualTo(1);
    }

    @Test
    void versionsStayRight() {
        var all = database.with(store -> store.read(A).version());
        while (all.floor() < 5) {
            // the floor is renewed four times a second; a version with an older one may be refused for what it has seen
            all = database.with(store -> store.read(A).version());
        }
        assertVersionsStayRight(all, ContextVersion.nothingSeen());
    }

    private void assertVersionsStayRight(ContextVersion all, ContextVersion nothing) {
        archive();

        var fact = List.of(AccountOpened.of("a", "sixth"));
        database.with(store -> store.append(fact, A, all));
        assertThatThrownBy(() -> database.with(store -> store.append(fact, A, all)))
                .isInstanceOf(ConcurrencyException.class);
        // the keys of archived facts are still there; whether the facts are of the context, nobody can look up
        assertRefused(() -> database.with(store -> store.append(fact, ANY_OF_A, nothing)));
        assertRefused(() -> database.with(store -> store.append(fact, ALL_OPENED, nothing)));
        assertThat(database.ask("select max(position) from kontor.event_log")).isEqualTo(List.of(List.of("6")));
        restore();
        assertThat(read(A)).isEqualTo(4);
    }

    @Test
    void anEventIdLandsOnceWhereverItsFactIs() {
        var again = List.of(NewEvent.of(AccountOpened.of("c", "other")).withId(given));
        assertThatThrownBy(() -> database.with(store -> store.appendAll(again)))
                .isInstanceOf(DuplicateEventException.class);
        archive();
        assertThatThrownBy(() -> database.with(store -> store.appendAll(again)))
                .isInstanceOf(DuplicateEventException.class);
        // also one that Kontor has given, as when facts are imported again
        var generated = UUID.fromString(database.ask("select event_id from kontor.event_id where position = 1")
                .getFirst()
                .getFirst());
        assertThatThrownBy(() -> database.with(store -> store.appendAll(
                        List.of(NewEvent.of(AccountOpened.of("c", "other")).withId(generated)))))
                .isInstanceOf(DuplicateEventException.class);
    }

    @Test
    void withoutTheirTableItWouldLandTwice() {
        database.run("alter table kontor.event_id drop constraint event_id_once");
        archive();
        database.with(store -> store.appendAll(
                List.of(NewEvent.of(AccountOpened.of("c", "other")).withId(given))));
        assertThat(database.count("event_log")).isEqualTo(3);
    }

    @Test
    void readersOfTheLogAreRefusedAndNotLedPast() {
        archive();
        var types = Set.of("AccountOpened");
        assertRefused(() -> tail(0, types));
        assertRefused(() -> tail(2, types));
        assertThat(tail(3, types)).isEqualTo(1);
        assertThat(tail(0, Set.of("NoteWritten"))).isEqualTo(1);
        assertRefused(() ->
                database.node().call(Database.TENANT, session -> session.log().readAfter(0, 10)));
        assertRefused(() ->
                database.node().call(Database.TENANT, session -> session.log().readUpTo(1, 2, 10, types)));
        database.run(NOTHING_IS_REFUSED);
        assertThat(tail(0, types)).as("led past").isEqualTo(1);
    }

    private int tail(long after, Set<String> types) {
        return database.node()
                .call(Database.TENANT, session -> session.log().readAfter(after, 10, types))
                .events()
                .size();
    }

    @Test
    void streamsAreRefusedAndNotLedPast() {
        archive();
        var all =
                new StreamQuery(Database.TENANT.tenant(), new StreamName.All(), Set.of("AccountOpened", "NoteWritten"));
        var notes = new StreamQuery(Database.TENANT.tenant(), new StreamName.All(), Set.of("NoteWritten"));
        assertRefused(() -> streams(log -> log.after(all, 0, 10)));
        assertRefused(() -> streams(log -> log.from(all, 1, 10)));
        assertRefused(() -> streams(log -> log.tail(0, 10)));
        assertRefused(() -> streams(log -> log.at(Database.TENANT.tenant(), 2)));
        assertRefused(() -> streams(log -> log.correlated(Database.TENANT.tenant(), "correlation", Set.of(), 1, 10)));
        assertThat(streams(log -> log.from(notes, 1, 10)).facts()).hasSize(1);
        assertThat(streams(log -> log.from(all, 4, 10)).facts()).hasSize(2);
        assertThat(streams(log -> log.tail(3, 10)).facts()).hasSize(2);
        restore();
        assertThat(streams(log -> log.from(all, 1, 10)).facts()).hasSize(5);
    }

    private <T> T streams(java.util.function.Function<PostgresStreamLog, T> work) {
        return database.node()
                .call(
                        Database.TENANT,
                        session -> work.apply(new PostgresStreamLog(session.entities(), Sample.serializer())));
    }

    @Test
    void aCheckTellsWhatItHasNotSeenAndTheChainHolds() {
        archive();
        assertThat(partitions.chained().check().findings())
                .extracting(Finding::kind, Finding::position)
                .containsExactly(tuple(Kind.ARCHIVED, 1L));
        assertThat(partitions.chained().check().sound()).isTrue();
        assertThat(partitions.chained().check().gaps()).isZero();
        database.with(store -> store.append(List.of(AccountOpened.of("b", "sixth"))));
        partitions.settle();
        assertThat(partitions.chained().evidence()).isEmpty();
        restore();
        assertThat(partitions.chained().check().findings()).isEmpty();
    }

    @Test
    void aPartitionThatWasDetachedByHandIsFound() {
        database.run("alter table kontor.event_log detach partition kontor.event_log_1");
        assertThat(partitions.chained().check().findings())
                .extracting(Finding::kind)
                .contains(Kind.GUARD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update kontor_archive.event_log_1 set payload = payload || '{\"owner\": \"eve\"}' where position = 2",
                "update kontor_archive.event_log_1 set tenant = 'other' where position = 1",
                "delete from kontor_archive.event_log_1 where position = 3",
                "insert into kontor_archive.event_log_1 select 7, gen_random_uuid(), recorded_at, occurred_at,"
                        + " schema_version, tenant, event_type, user_id, correlation_id, causation_id, command_id, payload,"
                        + " data_key from kontor_archive.event_log_1 where position = 3"
            })
    void whatWasTamperedWithIsNotReadBack(String change) {
        archive();
        database.run("alter table kontor_archive.event_log_1 disable trigger event_log_append_only");
        database.run(change);
        assertThat(Partitions.refusal(this::restore)).isEqualTo(Reason.BROKEN);
        assertRefused(() -> read(A));
        assertThat(database.count("event_log")).isEqualTo(2);
    }

    @Test
    void whatWasTamperedWithIsNotArchivedEither() {
        database.run("alter table kontor.event_log disable trigger event_log_append_only");
        database.run("update kontor.event_log set user_id = 'eve' where position = 2");
        assertThatThrownBy(this::archive)
                .isInstanceOf(ArchiveRefusedException.class)
                .hasMessageContaining("position 2");
    }

    @Test
    void itMayBeKeptElsewhereAndComesBackAsItWas() {
        archive();
        // as psql does it with a file
        database.run("create table public.kept as select * from kontor_archive.event_log_1");
        database.run("drop table kontor_archive.event_log_1");
        assertThat(Partitions.refusal(this::restore)).isEqualTo(Reason.GONE);
        assertRefused(() -> read(A));
        database.run("create table kontor_archive.event_log_1 (like kontor.event_log including all)");
        database.run("insert into kontor_archive.event_log_1 select * from public.kept");
        restore();
        assertThat(read(A)).isEqualTo(3);
        assertThat(partitions.chained().check().findings()).isEmpty();
        assertThatThrownBy(() -> database.run("delete from kontor.event_log_1"))
                .hasRootCauseMessage(
                        "ERROR: The event log is append-only.\n  Where: PL/pgSQL function kontor.refuse_change() line 3 at RAISE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into kontor.subscription (name, projection_version, position) values ('s', 1, 2)",
                "update kontor.event_chained set position = 2",
                "update kontor.event_counted set position = 2",
                "insert into kontor.dead_letter (subscription, position, event_id, event_type, tenant, error, attempts,"
                        + " status) values ('s', 3, gen_random_uuid(), 'T', 'tenant', 'e', 1, 'PARKED')",
                "insert into kontor.subscription_job (id, kind, subscription, projection_version, from_position,"
                        + " to_position, position) values (gen_random_uuid(), 'REPLAY', 's', 1, 0, 3, 1)"
            })
    void whatIsStillNeededIsNotArchived(String need) {
        database.run(need);
        assertThat(Partitions.refusal(this::archive)).isEqualTo(Reason.IN_USE);
        assertThat(read(A)).isEqualTo(3);
    }

    @Test
    void whatIsNotBelowTheWatermarkIsNotArchived() {
        assertThat(Partitions.refusal(() -> partitions.archive().archive(4))).isEqualTo(Reason.IN_USE);
    }
}
