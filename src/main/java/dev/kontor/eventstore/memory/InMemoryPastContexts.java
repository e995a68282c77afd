package dev.kontor.eventstore.memory;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.temporal.PastContexts;
import java.util.List;

/**
 * The past of a store in memory.
 *
 * @param store the store
 */
public record InMemoryPastContexts(InMemoryEventStore store) implements PastContexts {

    @Override
    public List<EventEnvelope> read(ContextQuery query, long after, long upTo) {
        return store.read(query).events().stream()
                .filter(fact -> fact.position() > after && fact.position() <= upTo)
                .toList();
    }
}
