package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static dev.kontor.eventstore.sample.Sample.AUTHOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.Appended;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import dev.kontor.eventstore.sample.Sample.NoteWritten;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Writers whose contexts do not overlap neither wait for each other nor refuse each other: the one below stays open
 * all the while. With one lock for all they would wait.
 */
class IndependenceIT {

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
    void anotherKeyOfTheSameType() {
        assertThat(waitsBeside(store -> open(store, "b"))).isFalse();
    }

    @Test
    void aFactOfTheSameTypeOnNoCondition() {
        assertThat(waitsBeside(store -> store.append(List.of(AccountOpened.of("b", "bob")))))
                .isFalse();
    }

    @Test
    void anotherType() {
        assertThat(waitsBeside(store -> store.append(
                        List.of(NoteWritten.of("ann", "text")),
                        ContextQuery.of(NoteWritten.class).where(AUTHOR, "ann"),
                        ContextVersion.nothingSeen())))
                .isFalse();
    }

    @Test
    void anotherTenantWithTheSameKey() {
        var other = new dev.kontor.eventstore.Origin("other tenant", "user", "correlation", null, null);
        try (var one = database.actor()) {
            one.with(store -> open(store, "a"));
            database.node().call(other, session -> open(session.store(), "a"));
            one.commits();
        }
    }

    @Test
    void readingNeverWaits() {
        assertThat(waitsBeside(store -> store.read(ContextQuery.everything()))).isFalse();
    }

    @Test
    void theSameKeyInAFactThatDoesNotMatchWaitsAndIsNotRefused() {
        assertThat(waitsBeside(store -> store.append(List.of(MoneyMoved.of("a", "b")))))
                .isTrue();
    }

    @Test
    void withOneLockForAllTheyWait() {
        database.sabotaged(Sabotage.ONE_LOCK_FOR_ALL);

        assertThat(waitsBeside(store -> open(store, "b"))).isTrue();
    }

    /** Whether the append has to wait while another on account a is open; both are accepted in the end. */
    private boolean waitsBeside(Function<EventStore, ?> other) {
        try (var first = database.actor();
                var second = database.actor()) {
            first.with(store -> store.append(
                    List.of(AccountOpened.of("a", "ann")),
                    ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a"),
                    store.read(ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a"))
                            .version()));
            var step = second.begins(session -> other.apply(session.store()));
            boolean waits = step.waits();
            first.rollsBack();
            step.result();
            second.rollsBack();
            return waits;
        }
    }

    private static Appended open(EventStore store, String account) {
        return store.append(
                List.of(AccountOpened.of(account, account + " owner")),
                ContextQuery.of(AccountOpened.class).where(ACCOUNT, account),
                ContextVersion.nothingSeen());
    }
}
