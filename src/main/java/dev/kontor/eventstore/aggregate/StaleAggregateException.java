package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.EventStoreException;

/** Its sender insisted on a revision of an aggregate, and that is not the current one. Nothing was saved: load again. */
public final class StaleAggregateException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final long expected;
    private final long current;

    StaleAggregateException(AggregateType<?, ?> kind, Object id, long expected, long current) {
        super("The %s %s is at revision %d, and not at %d: load it again."
                .formatted(kind.name(), id, current, expected));
        this.expected = expected;
        this.current = current;
    }

    /** The revision that was insisted on. */
    public long expected() {
        return expected;
    }

    /** The revision that there is. */
    public long current() {
        return current;
    }
}
