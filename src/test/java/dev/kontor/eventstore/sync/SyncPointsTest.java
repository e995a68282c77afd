package dev.kontor.eventstore.sync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.eventstore.subscription.SubscriptionAdvanced;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits for a read model sees it come, and however many wait, the database is asked as if one did. */
class SyncPointsTest {

    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int CROWD = 200;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong committed = new AtomicLong();
    private final AtomicInteger questions = new AtomicInteger();
    private final SyncPoints points = new SyncPoints(
            names -> {
                questions.incrementAndGet();
                return Map.of("contact", committed.get());
            },
            threads);

    @AfterEach
    void end() {
        threads.shutdownNow();
    }

    private Future<Boolean> waiter(long position, Duration longest) {
        return threads.submit(() -> points.await("contact", position, longest));
    }

    @Test
    void whatIsThereIsNotWaitedFor() {
        committed.set(5);
        assertThat(points.await("contact", 5, Duration.ZERO)).isTrue();
        assertThat(points.await("contact", 6, Duration.ZERO)).isFalse();
        assertThat(points.await("contact", 0, Duration.ZERO)).isTrue();
    }

    @Test
    void aCommitOfThisNodeEndsTheWait() throws Exception {
        var waiting = waiter(7, LONG);
        var later = waiter(8, LONG);
        while (questions.get() < 3) {
            Thread.onSpinWait();
        }
        points.reached(new SubscriptionAdvanced("other", 9));
        points.reached(new SubscriptionAdvanced("contact", 7));

        assertThat(waiting.get()).isTrue();
        assertThat(later.isDone()).isFalse();
        points.reached(new SubscriptionAdvanced("contact", 8));
        assertThat(later.get()).isTrue();
    }

    @Test
    void aCommitOfAnotherNodeIsSeen() throws Exception {
        var waiting = waiter(7, LONG);
        committed.set(7);
        assertThat(waiting.get()).isTrue();
    }

    @Test
    void whoWaitsInVainIsToldSo() throws Exception {
        assertThat(waiter(7, Duration.ofMillis(50)).get()).isFalse();
    }

    @Test
    void aCrowdAsksTogether() throws Exception {
        List<Callable<Boolean>> crowd = IntStream.rangeClosed(1, CROWD)
                .<Callable<Boolean>>mapToObj(number -> () -> points.await("contact", number, LONG))
                .toList();
        var all = crowd.stream().map(threads::submit).toList();
        while (questions.get() < CROWD + 5) {
            Thread.onSpinWait();
        }
        int before = questions.get();
        committed.set(CROWD);

        for (var one : all) {
            assertThat(one.get()).isTrue();
        }
        // one look to see it, and at most a second that was under way
        assertThat(questions.get() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void nobodyAsksWhereNobodyWaits() throws Exception {
        committed.set(1);
        assertThat(waiter(1, LONG).get()).isTrue();
        var waiting = waiter(2, LONG);
        committed.set(2);
        assertThat(waiting.get()).isTrue();
        // each look is followed by a pause, after which nobody waits any more
        Thread.sleep(100);
        int before = questions.get();
        Thread.sleep(200);
        assertThat(questions.get()).isEqualTo(before);
    }
}
