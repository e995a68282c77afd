package dev.kontor.eventstore.timer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work that a timer does again and again: never twice at a time, and a failure that stays is told once. Nothing is
 * thrown, because a timer that throws is given up by the server.
 */
public final class Tick {

    private final Logger log;
    private final String failure;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    /**
     * @param log hears of failures
     * @param failure what it means when the work fails
     */
    public Tick(Logger log, String failure) {
        this.log = log;
        this.failure = failure;
    }

    /** Does the work, unless it is still under way: what takes long makes the next ones miss. */
    public void run(Runnable work) {
        if (!working.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
            failing.set(false);
        } catch (RuntimeException e) {
            if (!failing.getAndSet(true)) {
                log.log(Level.WARNING, failure, e);
            }
        } finally {
            working.set(false);
        }
    }
}
