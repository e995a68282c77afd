package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.command.Transactions;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Moves the tail: at once when facts were committed, one reader at a time however many commits there are. */
final class TailPump {

    /** Fewer than may wait for a reader: one who takes them as they come is not sent back to the log by a burst. */
    private static final int SLICE = LiveStream.MOST_FACTS * 3 / 4;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final StreamLog log;
    private final Transactions transactions;
    private final StreamWorkers workers;
    private final Tail tail;
    private final Runnable lost;
    private final AtomicInteger wakes = new AtomicInteger();
    private final AtomicLong heard = new AtomicLong();
    private Duration pause = FIRST_PAUSE;

    /** @param lost called when the log has gone back behind what the streams were told */
    TailPump(StreamLog log, Transactions transactions, StreamWorkers workers, Tail tail, Runnable lost) {
        this.log = log;
        this.transactions = transactions;
        this.workers = workers;
        this.tail = tail;
        this.lost = lost;
    }

    /**
     * Moves the tail soon.
     *
     * @param position of a fact that was committed; 0 if none is known
     */
    void wake(long position) {
        heard.accumulateAndGet(position, Math::max);
        if (tail.hasStreams() && wakes.getAndIncrement() == 0) {
            workers.execute(this::run);
        }
    }

    /** Many commits wake it once: whoever finds it awake leaves word, and it looks once more. */
    private void run() {
        int seen;
        do {
            seen = wakes.get();
            tryFollow();
        } while (!wakes.compareAndSet(seen, 0));
        lookAgainLater();
    }

    private void tryFollow() {
        try {
            boolean more = tail.hasStreams();
            while (more) {
                more = step();
            }
        } catch (RuntimeException e) {
            // the next wake-up, at most a second away, tries again
            System.getLogger(TailPump.class.getName())
                    .log(
                            Level.WARNING,
                            "Streams stand still and go on as soon as the log can be read: {0}",
                            e.toString());
        }
    }

    private boolean step() {
        long after = tail.position();
        var slice = transactions.acrossTenants(() -> log.tail(after, SLICE));
        if (slice.watermark() < after && transactions.inNew(log::lastPosition) < after) {
            // restored, or failed over to a server that lagged: what comes now has positions that were told before
            lost.run();
            return false;
        }
        tail.handOut(after, slice.facts(), slice.through()).forEach(LiveStream::tell);
        return tail.hasStreams() && (!slice.atEnd() || tail.position() != slice.through());
    }

    /** A fact that was committed may still be above the watermark: another append was under way before it. */
    private void lookAgainLater() {
        if (!tail.hasStreams() || tail.position() >= heard.get()) {
            pause = FIRST_PAUSE;
        } else if (pause.compareTo(LONGEST_PAUSE) < 0) {
            workers.after(pause, () -> wake(0));
            pause = pause.multipliedBy(2);
        }
    }
}
