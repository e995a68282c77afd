package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventStoreException;

/** A reader wants to go on from a position that the log has never come to: it is of another history of the log. */
public final class PositionAheadException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    PositionAheadException(long position, long last) {
        super("The log ends at position %d, and position %d is not of it: begin anew.".formatted(last, position));
    }
}
