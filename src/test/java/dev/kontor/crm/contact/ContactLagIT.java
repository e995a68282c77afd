package dev.kontor.crm.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.Api;
import dev.kontor.launcher.TestEnvironment;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * How long after its commit a fact is in the read model, under a steady load; printed, since it depends on the machine.
 * From the answer to the command, which follows its commit, to the first look, one every two milliseconds, that finds
 * the checkpoint at its position.
 */
class ContactLagIT {

    private static final int PER_SECOND = 200;
    private static final int CLIENTS = 24;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration MEASURED = Duration.ofSeconds(30);

    @Test
    @Tag("soak")
    void underTwoHundredCommandsASecond() throws Exception {
        send(WARM_UP);
        var stop = new AtomicBoolean();
        try (var watcher = Executors.newSingleThreadExecutor()) {
            Future<NavigableMap<Long, Long>> seen = watcher.submit(() -> checkpoints(stop));
            long start = System.nanoTime();
            var answered = send(MEASURED);
            double perSecond = answered.size() * 1e9 / (System.nanoTime() - start);
            Thread.sleep(2_000);
            stop.set(true);
            report(perSecond, lags(answered, seen.get()));
        }
    }

    private static void report(double perSecond, List<Long> lags) {
        System.out.printf(
                "%d facts at %.0f a second: in the read model after %.1f ms (p50), %.1f ms (p99), %.1f ms (most)%n",
                lags.size(), perSecond, at(lags, 0.5), at(lags, 0.99), at(lags, 1));
        assertThat(at(lags, 1)).as("nothing was left to a lost wake-up").isLessThan(60_000);
    }

    private static double at(List<Long> lags, double part) {
        return lags.get((int) Math.ceil(part * lags.size()) - 1) / 1e6;
    }

    /** The lag of each fact in nanoseconds, ascending; 0 for one that was there before the answer. */
    private static List<Long> lags(Map<Long, Long> answered, NavigableMap<Long, Long> seen) {
        return answered.entrySet().stream()
                .map(answer -> Math.max(0, seen.ceilingEntry(answer.getKey()).getValue() - answer.getValue()))
                .sorted()
                .toList();
    }

    /** When which checkpoint was first seen. */
    private static NavigableMap<Long, Long> checkpoints(AtomicBoolean stop) throws SQLException, InterruptedException {
        var seen = new TreeMap<Long, Long>();
        try (Connection connection = TestEnvironment.applicationDatabase().getConnection();
                var query = connection.prepareStatement(
                        "select position from kontor.subscription where name = 'contact'")) {
            while (!stop.get()) {
                try (var row = query.executeQuery()) {
                    row.next();
                    seen.putIfAbsent(row.getLong(1), System.nanoTime());
                }
                Thread.sleep(2);
            }
        }
        return seen;
    }

    /** Sends at a steady rate, whatever the answers take; when each fact was answered for. */
    private static Map<Long, Long> send(Duration duration) throws InterruptedException {
        var answered = new ConcurrentHashMap<Long, Long>();
        try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
            long pause = TimeUnit.SECONDS.toNanos(1) / PER_SECOND;
            long next = System.nanoTime();
            long end = next + duration.toNanos();
            for (; next < end; next += pause) {
                TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
                clients.execute(() -> {
                    long position = Api.create("Ada", Api.newEmail()).position();
                    answered.put(position, System.nanoTime());
                });
            }
        }
        return answered;
    }
}
