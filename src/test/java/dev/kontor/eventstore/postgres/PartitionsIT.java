package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ArchivedFactsException;
import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.archive.ArchiveRefusedException;
import dev.kontor.eventstore.archive.ArchiveRefusedException.Reason;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A log in several partitions, used by many at once. */
class PartitionsIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
    private static final int THREADS = 8;

    private Database database;
    private Partitions partitions;

    @BeforeEach
    void create() {
        database = Database.create();
        partitions = new Partitions(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** Decides on all facts of the account: each is to be numbered. */
    private static boolean number(EventStore store) {
        var context = store.read(A);
        store.append(List.of(AccountOpened.of("a", "" + context.events().size())), A, context.version());
        return true;
    }

    private void number(int times) {
        Crowd.run(THREADS, thread -> {
            for (int round = 0; round < times; round++) {
                try {
                    database.with(PartitionsIT::number);
                } catch (ConcurrencyException lost) {
                    // another was first
                }
            }
        });
    }

    private long doubles() {
        return Long.parseLong(database.ask("""
                        select count(*) - count(distinct payload ->> 'owner') from kontor.event_log
                        """).getFirst().getFirst());
    }

    private long partitionsWithFacts() {
        return database.ask("select distinct tableoid from kontor.event_log").size();
    }

    @Test
    void decisionsThatGoAcrossABoundaryWhileManyAppendAreExact() {
        partitions.cut(20);
        number(20);
        assertThat(partitionsWithFacts()).isEqualTo(2);
        assertThat(doubles()).isZero();
    }

    @Test
    void withoutLocksTheyWouldNotBe() {
        partitions.cut(20);
        database.sabotaged(Sabotage.NO_LOCKS);
        number(20);
        assertThat(doubles()).isPositive();
    }

    @Test
    void partitionsAreMadeAheadOnceWhileAnAppendIsUnderWay() {
        try (var append = database.actor()) {
            append.with(store -> store.append(List.of(AccountOpened.of("a", "open"))));
            database.run("select setval('kontor.event_position', 9999990)");
            Crowd.run(4, thread -> partitions.archive().extend(1_000));
            database.with(store -> store.append(List.of(AccountOpened.of("b", "beside it"))));
            append.commits();
        }
        assertThat(database.ask("select first_position, next_position from kontor.log_partition order by 1"))
                .isEqualTo(List.of(
                        List.of("1", "10000000"), List.of("10000000", "10001000"), List.of("10001000", "10002000")));
        database.with(store -> {
            for (int fact = 0; fact < 20; fact++) {
                store.append(List.of(AccountOpened.of("a", "across")));
            }
            return true;
        });
        assertThat(partitionsWithFacts()).isEqualTo(2);
        assertThat(database.with(store -> store.read(A)).events()).hasSize(21);
    }

    @Test
    void anArchiveGivesWayToWhoHasReadTheLogAndAppendsGoOn() {
        database.with(PartitionsIT::number);
        partitions.cut(2);
        database.with(PartitionsIT::number);
        partitions.settle();
        try (var reader = database.actor()) {
            reader.with(store -> store.read(A));
            assertThat(Partitions.refusal(() -> partitions.archive().archive(1)))
                    .isEqualTo(Reason.BUSY);
            database.with(PartitionsIT::number);
            reader.commits();
        }
        partitions.archive().archive(1);
    }

    @Test
    void whoeverReadsWhileAPartitionGoesAndComesSeesAllOfItsFactsOrIsRefused() {
        assertThat(partialReads(true)).isZero();
    }

    @Test
    void ifTheStateWereSaidAfterThePartitionIsGonePartsWouldBeSeen() {
        assertThat(partialReads(false)).isPositive();
    }

    /** How often a reader has seen a part of the facts that were there before; facts are appended all the time. */
    private int partialReads(boolean guarded) {
        number(3);
        long before = database.count("event_log");
        partitions.cut(Long.parseLong(
                database.ask("select kontor.last_position() + 1").getFirst().getFirst()));
        database.with(store -> store.append(List.of(AccountOpened.of("b", "after"))));
        partitions.settle();
        if (!guarded) {
            database.run("alter table kontor.log_partition drop constraint log_partition_state");
            database.run("""
                    create or replace function kontor.online(p_positions bigint[], p_tenant text, p_types text[])
                    returns bigint[] language sql stable as 'select p_positions'
                    """);
        }
        var partial = new AtomicInteger();
        var refused = new AtomicInteger();
        var moved = new AtomicInteger();
        var over = new AtomicBoolean();
        Crowd.run(4, thread -> {
            if (thread == 0) {
                moved.set(goAndCome(10));
                over.set(true);
            }
            while (!over.get()) {
                look(thread, before, partial, refused);
            }
        });
        assertThat(moved.get()).isPositive();
        assertThat(database.with(store -> store.read(A)).events().size()).isGreaterThanOrEqualTo((int) before);
        assertThat(partitions.chained().evidence()).isEmpty();
        if (guarded) {
            assertThat(refused.get()).isPositive();
        }
        return partial.get();
    }

    private void look(int thread, long before, AtomicInteger partial, AtomicInteger refused) {
        try {
            if (thread == 1) {
                database.with(store -> store.append(List.of(AccountOpened.of("b", "more"))));
            } else if (database.with(store -> store.read(A)).events().size() < before) {
                partial.incrementAndGet();
            }
        } catch (ArchivedFactsException archived) {
            refused.incrementAndGet();
        }
    }

    private int goAndCome(int times) {
        int moved = 0;
        for (int round = 0; round < times; round++) {
            try {
                partitions.settle();
                partitions.archive().archive(1);
                moved++;
                partitions.archive().restore(1);
            } catch (ArchiveRefusedException busy) {
                assertThat(busy.reason()).isEqualTo(Reason.BUSY);
            }
        }
        return moved;
    }
}
