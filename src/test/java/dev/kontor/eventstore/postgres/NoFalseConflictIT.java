package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static dev.kontor.eventstore.sample.Sample.CITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.sample.Sample;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An append is refused only because of a fact that matches and was not seen. */
class NoFalseConflictIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void factsThatDoNotMatchAreNoConflictHoweverMany() {
        var seen = database.with(store -> store.read(A).version());
        for (int number = 0; number < 200; number++) {
            var fact = AccountOpened.of("other " + number, "owner");
            database.with(store -> store.append(List.of(fact, MoneyMoved.of("a", "b"))));
        }

        database.with(store -> store.append(List.of(AccountOpened.of("a", "x")), A, seen));
    }

    @Test
    void aFactThatMatchesOnlyUntilItIsUpcastIsNoConflict() {
        var bern = ContextQuery.of(NoteWritten.class).where(CITY, "Bern");
        var seen = database.with(store -> store.read(bern).version());
        database.run("""
                insert into kontor.event_log (position, event_id, schema_version, tenant, event_type, user_id,
                    correlation_id, payload)
                select nextval('kontor.event_position'), gen_random_uuid(), 1, 'tenant', 'NoteWritten', 'user', 'c',
                    '{"by": "ann", "text": "old"}' from generate_series(1, 250)
                """);

        database.with(store -> store.append(List.of(NoteWritten.of("ann", "new")), bern, seen));
    }

    @Test
    void aLockThatHappensToBeTheSameMakesAWriterWaitAndNotFail() {
        long lock = KeyDigest.lock(new KeyDigest(Database.TENANT.tenant())
                .key(A.items().getFirst().conditions().getFirst()));
        try (var stranger = database.actor();
                var writer = database.actor()) {
            stranger.does(session -> session.entities()
                    .createNativeQuery("select cast(pg_advisory_xact_lock(" + lock + ") as text)")
                    .getSingleResult());
            var append = writer.begins(session ->
                    session.store().append(List.of(AccountOpened.of("a", "x")), A, ContextVersion.nothingSeen()));

            assertThat(append.waits()).isTrue();
            stranger.rollsBack();
            append.result();
            writer.commits();
        }
    }

    @Test
    void aVersionThatANodeMintedIsGoodAtAnotherThatHasLongBeenIdle() {
        try (var other = new Node(database.url(), Sample.serializer(), 2)) {
            other.with(store -> store.read(A));
            database.with(store -> store.append(List.of(AccountOpened.of("a", "x"))));
            var seen = database.with(store -> store.read(A).version());

            other.with(store -> store.append(List.of(MoneyMoved.of("a", "b")), A, seen));
        }
    }

    @Test
    @org.junit.jupiter.api.Timeout(20)
    void aVersionFromFurtherOnThanTheLogHasComeIsRefusedAtOnce() {
        var epoch = database.with(store -> store.epoch());
        var ahead = ContextVersion.completeUpTo(epoch, 1000);
        var bern = ContextQuery.of(NoteWritten.class).where(CITY, "Bern");

        for (var query : List.of(A, bern)) {
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10),
                    () -> assertThatThrownBy(() -> database.with(
                                    store -> store.append(List.of(AccountOpened.of("a", "x")), query, ahead)))
                            .isInstanceOf(ConcurrencyException.class));
        }
    }
}
