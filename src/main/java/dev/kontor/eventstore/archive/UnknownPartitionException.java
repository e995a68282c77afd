package dev.kontor.eventstore.archive;

import dev.kontor.eventstore.EventStoreException;

/** No partition of the log begins with this position. */
public final class UnknownPartitionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param first the position */
    public UnknownPartitionException(long first) {
        super("No partition of the log begins with position %d.".formatted(first));
    }
}
