package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.EventStoreException;

/** A period ends before it begins: exchange its points. */
public final class ReversedPeriodException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    ReversedPeriodException(long from, long to) {
        super("The period begins at position %d and ends at %d: exchange its points.".formatted(from, to));
    }
}
