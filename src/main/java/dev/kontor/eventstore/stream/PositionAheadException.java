package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventStoreException;

/**
 * A reader wants to go on from a position of another history of the log: this one has never come to it, or may have
 * another fact there.
 */
public final class PositionAheadException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param position what was asked for */
    public PositionAheadException(long position) {
        super("Position %d is not of this log: begin anew.".formatted(position));
    }

    PositionAheadException(long position, long last) {
        super("The log ends at position %d, and position %d is not of it: begin anew.".formatted(last, position));
    }

    PositionAheadException(Bookmark bookmark) {
        super("The log was restored or has failed over, and position %d may be another fact's now: begin anew."
                .formatted(bookmark.position()));
    }
}
