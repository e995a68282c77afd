package dev.kontor.eventstore.stream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** The few threads that read the log for all streams of a node. They end with the application. */
@ApplicationScoped
public class StreamWorkers {

    /** So many read at once, and so many connections they take at most. */
    static final int THREADS = 4;

    @Resource
    private ManagedThreadFactory managed;

    private ScheduledThreadPoolExecutor threads;

    /** For the container. */
    protected StreamWorkers() {}

    /** @param factory makes the threads */
    StreamWorkers(ThreadFactory factory) {
        threads = pool(factory);
    }

    /** Begins without a thread; they come as work does. */
    @PostConstruct
    void start() {
        threads = pool(managed);
    }

    private static ScheduledThreadPoolExecutor pool(ThreadFactory factory) {
        var pool = new ScheduledThreadPoolExecutor(THREADS, factory);
        pool.setRemoveOnCancelPolicy(true);
        pool.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return pool;
    }

    /** Does work soon; none any more once the application ends. */
    void execute(Runnable work) {
        after(Duration.ZERO, work);
    }

    /** Does work after a while; none any more once the application ends. */
    void after(Duration delay, Runnable work) {
        try {
            var unused = threads.schedule(told(work), delay.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException e) {
            if (!threads.isShutdown()) {
                throw e;
            }
        }
    }

    /** Does work again and again, with a pause in between. */
    void every(Duration pause, Runnable work) {
        var unused = threads.scheduleWithFixedDelay(told(work), pause.toNanos(), pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Nobody asks what came of the work: what it threw is told here, and it is done again when its time comes. */
    private static Runnable told(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | StackOverflowError e) {
                System.getLogger(StreamWorkers.class.getName()).log(Level.ERROR, "Work for streams failed", e);
            }
        };
    }

    /** Ends the threads. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
