package dev.kontor.eventstore.postgres;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;

/** Many threads that begin at once. */
public final class Crowd {

    private Crowd() {}

    /** Runs the work on so many threads, each with its number; the first failure fails the test. */
    public static void run(int threads, IntConsumer work) {
        var begin = new CountDownLatch(threads);
        var all = new ArrayList<Future<?>>();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            for (int thread = 0; thread < threads; thread++) {
                int number = thread;
                all.add(executor.submit(() -> {
                    begin.countDown();
                    begin.await();
                    work.accept(number);
                    return true;
                }));
            }
            for (var one : all) {
                one.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
