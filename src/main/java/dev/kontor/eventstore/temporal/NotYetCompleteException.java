package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.EventStoreException;

/** The log is not complete up to a position yet, so what it says there may still change. Ask again. */
public final class NotYetCompleteException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /**
     * @param position what was asked for
     * @param watermark how far the log is complete
     */
    public NotYetCompleteException(long position, long watermark) {
        super("The log is complete up to position %d, and position %d was asked for: ask again."
                .formatted(watermark, position));
        this.position = position;
    }

    /** What was asked for. */
    public long position() {
        return position;
    }
}
