package dev.kontor.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kontor.crm.user.event.UserCatalog;
import dev.kontor.eventstore.command.Pipeline;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.postgres.Crowd;
import dev.kontor.eventstore.postgres.MigratedDatabase;
import dev.kontor.security.identity.TooManyRequestsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses has to wait: over all nodes, however many guesses come at once, on real nodes and one database. */
class LockOutIT {

    private final MigratedDatabase database = new MigratedDatabase();
    private final Pipeline one = Pipeline.of(database, List.of(new UserCatalog()), store -> List.of());
    private final Pipeline two = Pipeline.of(database, List.of(new UserCatalog()), store -> List.of());

    @AfterEach
    void stop() {
        one.close();
        two.close();
        database.close();
    }

    private static LockOut on(Pipeline node, int ofOneAddress) {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T inNew(Supplier<T> work) {
                return node.inNew(work);
            }
        };
        return new LockOut(new Attempts(BoundEntities.of(() -> node)), transactions, 5, 30, ofOneAddress);
    }

    private static boolean guess(LockOut lockOut, String account, String address, boolean right) {
        return lockOut.guard(account, address, () -> right, Boolean::booleanValue);
    }

    private Map<String, String> refusal(LockOut lockOut, String account) {
        try {
            guess(lockOut, account, "1.1.1.1", false);
            return Map.of();
        } catch (TooManyRequestsException e) {
            return e.headers();
        }
    }

    private void theWaitIsOver() {
        one.inNew(() -> one.session()
                .entities()
                .createNativeQuery("update kontor.sign_in_attempt set waits_until = '-infinity'")
                .executeUpdate());
    }

    @Test
    void ofManyGuessesAtOnceNoMoreAreTriedThanMayFail() {
        var tried = new AtomicInteger();
        var refused = new AtomicInteger();
        var nodes = List.of(on(one, 0), on(two, 0));
        Crowd.run(40, thread -> {
            try {
                nodes.get(thread % 2).guard("ada", "1.1.1." + thread, tried::incrementAndGet, ever -> false);
            } catch (TooManyRequestsException e) {
                refused.incrementAndGet();
            }
        });
        assertThat(tried).hasValue(5);
        assertThat(refused).hasValue(35);
    }

    @Test
    void whoGetsItRightBeginsAnew() {
        var lockOut = on(one, 100);
        for (int round = 0; round < 3; round++) {
            for (int wrong = 0; wrong < 4; wrong++) {
                assertThat(guess(lockOut, "ada", "1.1.1.1", false)).isFalse();
            }
            assertThat(guess(on(two, 100), "ada", "1.1.1.1", true)).isTrue();
        }
    }

    @Test
    void eachFurtherFailureDoublesTheWaitUpToAQuarterOfAnHour() {
        var lockOut = on(one, 0);
        for (int wrong = 0; wrong < 5; wrong++) {
            assertThat(refusal(lockOut, "ada")).isEmpty();
        }
        var waits = new ArrayList<Integer>();
        for (int round = 0; round < 7; round++) {
            waits.add(Integer.valueOf(refusal(on(two, 0), "ada").get("Retry-After")));
            theWaitIsOver();
            assertThat(refusal(lockOut, "ada")).isEmpty();
        }
        // a moment passes between the failure and the question
        assertThat(waits)
                .zipSatisfy(
                        List.of(30, 60, 120, 240, 480, 900, 900),
                        (wait, due) -> assertThat(wait).isBetween(due - 3, due));
    }

    @Test
    void anotherAccountDoesNotWait() {
        var lockOut = on(one, 0);
        for (int wrong = 0; wrong < 5; wrong++) {
            guess(lockOut, "ada", "1.1.1.1", false);
        }
        assertThatThrownBy(() -> guess(lockOut, "ada", "1.1.1.1", true)).isInstanceOf(TooManyRequestsException.class);
        assertThat(guess(lockOut, "bob", "1.1.1.1", true)).isTrue();
    }

    @Test
    void oneAddressCannotTryOneAccountAfterTheOther() {
        var lockOut = on(one, 10);
        for (int account = 0; account < 10; account++) {
            guess(lockOut, "account " + account, "6.6.6.6", false);
        }
        assertThatThrownBy(() -> guess(on(two, 10), "account 11", "6.6.6.6", true))
                .isInstanceOf(TooManyRequestsException.class);
        assertThat(guess(lockOut, "account 11", "1.1.1.1", true)).isTrue();
    }
}
