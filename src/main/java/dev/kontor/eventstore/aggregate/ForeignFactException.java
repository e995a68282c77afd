package dev.kontor.eventstore.aggregate;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventStoreException;

/** An aggregate would save a fact that is not its own, so that it would never see it again. Nothing was saved. */
public final class ForeignFactException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    ForeignFactException(AggregateType<?, ?> kind, Object id, Event fact) {
        super(
                "The fact %s does not match what the %s %s is made of: it is of another aggregate, or factsOf is too narrow."
                        .formatted(fact, kind.name(), id));
    }
}
