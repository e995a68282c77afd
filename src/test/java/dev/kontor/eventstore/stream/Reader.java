package dev.kontor.eventstore.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads a stream and remembers the positions; it can be told to stop reading for a while. */
final class Reader implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<Long> got = new ArrayList<>();
    private final LiveStream stream;
    private boolean resting;

    Reader(LiveStreams streams, StreamQuery query, Optional<Bookmark> after) {
        synchronized (this) {
            stream = streams.open(query, after, this::take);
        }
        take();
    }

    private synchronized void take() {
        if (!resting) {
            for (var fact = stream.poll(); fact != null; fact = stream.poll()) {
                got.add(fact.position());
            }
        }
        notifyAll();
    }

    synchronized void rest() {
        resting = true;
    }

    void goOn() {
        synchronized (this) {
            resting = false;
        }
        take();
    }

    synchronized List<Long> got() {
        return List.copyOf(got);
    }

    LiveStream stream() {
        return stream;
    }

    Reader await(String what, Predicate<Reader> condition) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.test(this)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Not " + what + "; " + got().size() + " facts, reached " + stream.reached());
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
        }
        return this;
    }

    /** Waits until everything up to a position was taken. */
    Reader await(long position) {
        return await("through " + position, reader -> reader.stream.taken().orElse(-1) >= position);
    }

    Reader live() {
        return await("live", reader -> reader.stream.isLive());
    }

    @Override
    public void close() {
        stream.close();
    }
}
