package dev.kontor.eventstore.postgres;

import static dev.kontor.eventstore.sample.Sample.ACCOUNT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.ConcurrencyException;
import dev.kontor.eventstore.ContentionException;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.sample.Sample.AccountOpened;
import dev.kontor.eventstore.sample.Sample.MoneyMoved;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that append once make no deadlock; those that append twice may, and it ends as a retryable refusal. */
class DeadlockIT {

    private static final Duration RUN = Duration.ofSeconds(3);

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
    void overlappingBatchesAndQueriesMakeNone() {
        assertThat(deadlocks()).isZero();
        assertThat(database.count("event_log")).isGreaterThan(100);
    }

    @Test
    void withLocksInAnyOrderTheyDo() {
        database.run("alter database " + database.name() + " set deadlock_timeout = '20ms'");
        database.sabotaged(Sabotage.UNORDERED_LOCKS);
        assertThat(deadlocks()).isPositive();
    }

    @Test
    void twoAppendsEachInOppositeOrderEndOneOfThemAsRetryable() {
        try (var one = database.actor();
                var other = database.actor()) {
            one.with(store -> store.appendIfEmpty(List.of(AccountOpened.of("a", "x")), account("a")));
            other.with(store -> store.appendIfEmpty(List.of(AccountOpened.of("b", "y")), account("b")));
            var second = one.begins(s -> s.store().append(List.of(AccountOpened.of("b", "x2"))));
            assertThat(second.waits()).isTrue();
            var fourth = other.begins(s -> s.store().append(List.of(AccountOpened.of("a", "y2"))));
            fourth.waits();

            var ended = endOf(second, one, fourth, other);
            assertThat(ended).isInstanceOf(ContentionException.class);
        }
        assertThat(database.count("event_log")).isEqualTo(2);
    }

    /** PostgreSQL ends whichever looks first, which frees the other; both end, one of them refused. */
    private static RuntimeException endOf(Actor.Step<?> first, Actor one, Actor.Step<?> second, Actor other) {
        var refusedFirst = first.refusal();
        var refusedSecond = second.refusal();
        assertThat(refusedFirst == null ^ refusedSecond == null)
                .as("one goes on and one does not")
                .isTrue();
        (refusedFirst != null ? one : other).rollsBack();
        (refusedFirst != null ? other : one).commits();
        return refusedFirst != null ? refusedFirst : refusedSecond;
    }

    private int deadlocks() {
        var deadlocks = new AtomicInteger();
        long end = System.nanoTime() + RUN.toNanos();
        Crowd.run(12, number -> {
            var random = ThreadLocalRandom.current();
            while (System.nanoTime() < end) {
                try {
                    append(random);
                } catch (ConcurrencyException e) {
                    // a conflict is no deadlock
                } catch (ContentionException e) {
                    deadlocks.incrementAndGet();
                }
            }
        });
        return deadlocks.get();
    }

    private void append(ThreadLocalRandom random) {
        var batch = IntStream.range(0, random.nextInt(1, 5))
                .mapToObj(number -> MoneyMoved.of(key(random), key(random)))
                .toList();
        database.with(store -> random.nextBoolean()
                ? store.append(batch)
                : store.append(
                        batch,
                        account(key(random)).or(account(key(random))),
                        store.read(account("nobody")).version()));
    }

    private static String key(ThreadLocalRandom random) {
        return "account " + random.nextInt(8);
    }

    private static ContextQuery account(String account) {
        return ContextQuery.of(AccountOpened.class).where(ACCOUNT, account);
    }
}
