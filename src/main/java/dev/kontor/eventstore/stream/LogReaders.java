package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.command.Transactions;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Reads the log for streams that have not come to its end: one slice for each that asks, in turn, a few at once.
 */
final class LogReaders {

    /** How many facts a stream gets at a time. */
    private static final int SLICE = 100;

    /** Some of the workers are left for the tail. */
    private static final int MOST = StreamWorkers.THREADS - 1;

    private final StreamLog log;
    private final Transactions transactions;
    private final StreamWorkers workers;
    private final Consumer<LiveStream> atEnd;
    private final Queue<LiveStream> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger working = new AtomicInteger();

    /** @param atEnd called for a stream that has read everything there was */
    LogReaders(StreamLog log, Transactions transactions, StreamWorkers workers, Consumer<LiveStream> atEnd) {
        this.log = log;
        this.transactions = transactions;
        this.workers = workers;
        this.atEnd = atEnd;
    }

    /** Reads the next slice for a stream when its turn comes. */
    void request(LiveStream stream) {
        waiting.add(stream);
        engage();
    }

    private void engage() {
        if (working.incrementAndGet() <= MOST) {
            workers.execute(this::work);
        } else {
            working.decrementAndGet();
        }
    }

    private void work() {
        try {
            for (var stream = waiting.poll(); stream != null; stream = waiting.poll()) {
                serve(stream);
            }
        } finally {
            working.decrementAndGet();
        }
        // one that came after the last look, whose sender found all readers engaged
        if (!waiting.isEmpty()) {
            engage();
        }
    }

    private void serve(LiveStream stream) {
        if (!stream.isOpen()) {
            return;
        }
        try {
            long after = stream.reached();
            var slice = transactions.inTenant(stream.query().tenant(), () -> log.after(stream.query(), after, SLICE));
            stream.fill(after, slice.facts(), slice.through());
            if (slice.atEnd()) {
                atEnd.accept(stream);
            }
            stream.tell();
        } catch (RuntimeException e) {
            // asked for again within a second
            stream.failed();
            System.getLogger(LogReaders.class.getName())
                    .log(Level.WARNING, "A stream could not read the log and tries again: {0}", e.toString());
        }
    }
}
