package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;

/** A line of a transfer cannot be taken in. What was stored before it stays. */
public final class UnreadableLineException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final long line;

    /**
     * @param line which line, from 1
     * @param reason what is the matter with it
     */
    public UnreadableLineException(long line, String reason, @Nullable Throwable cause) {
        super("Line %d cannot be taken in: %s".formatted(line, reason), cause);
        this.line = line;
    }

    /** Which line, from 1. */
    public long line() {
        return line;
    }
}
