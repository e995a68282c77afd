package dev.kontor.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs an operation from several clients at once for a while. */
final class Load {

    /**
     * What came of it.
     *
     * @param perSecond operations per second, over all clients
     * @param clientMicros processor time of this process for each operation, in microseconds
     */
    record Rate(double perSecond, double clientMicros) {}

    private Load() {}

    static Rate run(int clients, Duration duration, Operation operation) {
        try (ExecutorService threads = Executors.newFixedThreadPool(clients)) {
            long cpu = cpuNanos();
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<Long>> counts = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int number = client;
                counts.add(threads.submit(() -> repeat(number, end, operation)));
            }
            long operations = 0;
            for (Future<Long> count : counts) {
                operations += count.get();
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Rate(operations / seconds, (cpuNanos() - cpu) / 1e3 / Math.max(1, operations));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("The load was cut short", e);
        }
    }

    private static long repeat(int client, long end, Operation operation) {
        long count = 0;
        while (System.nanoTime() < end) {
            operation.run(client);
            count++;
        }
        return count;
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
