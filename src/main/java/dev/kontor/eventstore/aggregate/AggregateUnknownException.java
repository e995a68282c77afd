package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.EventStoreException;

/** There is no such aggregate: it has no fact. */
public final class AggregateUnknownException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    AggregateUnknownException(AggregateType<?, ?> kind, Object id) {
        super("There is no %s %s.".formatted(kind.name(), id));
    }
}
