package dev.kontor.eventstore;

import org.jspecify.annotations.Nullable;

/** What was asked for has facts in an archived part of the log. They must be read back; nothing is told without them. */
public final class ArchivedFactsException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final long from;
    private final long to;

    /**
     * @param from the first position of the archived part
     * @param to the last position of it
     * @param cause what the database says
     */
    public ArchivedFactsException(long from, long to, @Nullable Throwable cause) {
        super(
                "The facts from position %d to %d are archived, and some of them are needed. An operator has to read them back."
                        .formatted(from, to),
                cause);
        this.from = from;
        this.to = to;
    }

    /** The first position of the archived part. */
    public long from() {
        return from;
    }

    /** The last position of it. */
    public long to() {
        return to;
    }
}
