package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.NewEvent;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rolled back, refused or killed half way, an append leaves nothing, and holds nobody up. */
class AllOrNothingIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
    private static final String COMMAND =
            "insert into kontor.handled_command (tenant, command_id, fingerprint) values ('tenant', 'command', 'f')";

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
    void committedItLeavesFactsKeysAndTheCommand() {
        try (var writer = handlesCommand()) {
            writer.commits();
        }
        assertThat(List.of(database.count("event_log"), database.count("event_key"), database.count("handled_command")))
                .containsExactly(2L, 4L, 1L);
    }

    @Test
    void rolledBackItLeavesNothing() {
        try (var writer = handlesCommand()) {
            writer.rollsBack();
        }
        assertNothingIsLeft();
    }

    @Test
    void killedBeforeTheCommitItLeavesNothing() {
        try (var writer = handlesCommand()) {
            database.run("select pg_terminate_backend(" + writer.process() + ", 10000)");
            assertThatThrownBy(writer::commits).isInstanceOf(RuntimeException.class);
        }
        assertNothingIsLeft();
    }

    @Test
    void killedWhileItWaitsForALockItLeavesNothing() {
        try (var holder = database.actor();
                var writer = database.actor()) {
            holder.with(store -> store.append(
                    List.of(AccountOpened.of("b", "owner")), A, store.read(A).version()));
            var append = writer.begins(s -> s.store().append(List.of(AccountOpened.of("a", "owner"))));
            assertThat(append.waits()).isTrue();
            database.run("select pg_terminate_backend(" + writer.process() + ", 10000)");
            assertThat(append.refusal()).isNotNull();
            holder.rollsBack();
        }
        assertNothingIsLeft();
    }

    @Test
    void refusedItLeavesNothingAndTheTransactionMayGoOn() {
        database.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
        database.node().call(Database.TENANT, session -> {
            assertThatThrownBy(() -> session.store()
                            .appendIfEmpty(List.of(MoneyMoved.of("a", "b"), AccountOpened.of("a", "x")), A))
                    .isInstanceOf(ConcurrencyException.class);
            assertThat(session.heard()).isEmpty();
            session.store().append(List.of(AccountOpened.of("b", "owner")));
            assertThat(session.heard()).hasSize(1);
            return true;
        });
        assertThat(database.count("event_log")).isEqualTo(2);
        assertThat(database.count("event_key")).isEqualTo(4);
    }

    @Test
    void ofABatchWithARepeatedIdNothingIsLeft() {
        var id = UUID.randomUUID();
        database.with(store -> store.appendAll(
                List.of(NewEvent.of(AccountOpened.of("a", "owner")).withId(id))));

        assertThatThrownBy(() -> database.with(store -> store.appendAll(List.of(
                        NewEvent.of(AccountOpened.of("b", "owner")),
                        NewEvent.of(AccountOpened.of("c", "owner")).withId(id)))))
                .isInstanceOf(dev.kontor.eventstore.DuplicateEventException.class);
        assertThat(database.count("event_log")).isEqualTo(1);
    }

    @Test
    void factsAreNeverChanged() {
        database.with(store -> store.append(List.of(AccountOpened.of("a", "owner"))));
        for (String sql : List.of(
                "update kontor.event_log set tenant = 'x'",
                "delete from kontor.event_log",
                "truncate kontor.event_log")) {
            assertThatThrownBy(() -> database.run(sql)).hasStackTraceContaining("append-only");
        }
    }

    private Actor handlesCommand() {
        var writer = database.actor();
        writer.does(session -> session.entities().createNativeQuery(COMMAND).executeUpdate());
        writer.with(store -> store.append(
                List.of(AccountOpened.of("a", "owner"), MoneyMoved.of("a", "b")),
                A,
                store.read(A).version()));
        return writer;
    }

    private void assertNothingIsLeft() {
        assertThat(List.of(database.count("event_log"), database.count("event_key"), database.count("handled_command")))
                .containsOnly(0L);
        assertThat(database.ask("select * from kontor.append_under_way")).isEmpty();
        database.with(store -> store.appendIfEmpty(List.of(AccountOpened.of("a", "owner")), A));
    }
}
