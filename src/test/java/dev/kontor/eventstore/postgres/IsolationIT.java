package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.IsolationException;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * On REPEATABLE READ the snapshot is older than the locks, however long those were waited for: such callers are
 * refused.
 *
 * <pre>
 * caller   snapshot                       append: sees the log as of its snapshot
 * other              append, commit
 * </pre>
 */
class IsolationIT {

    private static final ContextQuery A = ContextQuery.of(AccountOpened.class).where(ACCOUNT, "a");
    private static final List<AccountOpened> FACT = List.of(AccountOpened.of("a", "owner"));

    private Database database;

    @BeforeEach
    void create() {
        database = Database.create();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"repeatable read", "serializable"})
    void appendsReadsAndCatchUpAreRefused(String level) {
        database.with(store -> store.read(A));
        assertThatThrownBy(() -> on(level, s -> s.store().append(FACT))).isInstanceOf(IsolationException.class);
        assertThatThrownBy(() -> on(level, s -> s.store().append(FACT, A, ContextVersion.nothingSeen())))
                .isInstanceOf(IsolationException.class);
        assertThatThrownBy(() -> on(level, s -> s.store().read(A))).isInstanceOf(IsolationException.class);
        assertThatThrownBy(() -> on(level, s -> s.log().readAfter(0, 10))).isInstanceOf(IsolationException.class);
        assertThat(database.count("event_log")).isZero();
    }

    @Test
    void wereTheyNotRefusedACommittedFactWouldBeMissed() {
        database.sabotaged(Sabotage.ANY_ISOLATION);
        try (var caller = database.node().begin(Database.TENANT, "repeatable read")) {
            caller.entities()
                    .createNativeQuery("select count(*) from kontor.event_log")
                    .getSingleResult();
            database.with(store -> store.append(FACT));

            caller.store().appendIfEmpty(FACT, A);
            caller.commit();
        }
        assertThat(database.count("event_log")).isEqualTo(2);
    }

    private <T> T on(String level, Function<Node.Session, T> work) {
        try (var session = database.node().begin(Database.TENANT, level)) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }
}
