package dev.kontor.eventstore.timer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A timer's work is never done twice at a time, and a failure that stays is told once. */
class TickTest {

    private final Logger logger = Logger.getLogger("tick-test");
    private final List<String> told = new ArrayList<>();
    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            told.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private final Tick tick = new Tick(System.getLogger("tick-test"), "It fails.");

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(ear);
    }

    @AfterEach
    void leave() {
        logger.removeHandler(ear);
    }

    private static void fail() {
        throw new IllegalStateException("away");
    }

    @Test
    void aFailureIsToldOnceUntilItHasSucceededAgain() {
        tick.run(TickTest::fail);
        tick.run(TickTest::fail);
        assertThat(told).containsExactly("It fails.");

        tick.run(() -> {});
        tick.run(TickTest::fail);
        assertThat(told).hasSize(2);
    }

    @Test
    void oneThatComesWhileTheWorkIsUnderWayMisses() throws InterruptedException {
        var count = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var first = new Thread(() -> tick.run(() -> {
            begun.countDown();
            awaiting(end);
            count.incrementAndGet();
        }));
        first.start();
        begun.await();
        tick.run(count::incrementAndGet);
        assertThat(count).hasValue(0);
        end.countDown();
        first.join();
        tick.run(count::incrementAndGet);
        assertThat(count).hasValue(2);
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
