package dev.kontor.eventstore;

import java.util.List;

/**
 * The facts of a context, in the order of the log, and what was seen by reading them.
 *
 * @param events the facts; all of the context, or those since an earlier version
 * @param version what the reader has now seen, to append with
 */
public record ContextSnapshot(List<EventEnvelope> events, ContextVersion version) {

    public ContextSnapshot {
        events = List.copyOf(events);
    }

    /** Whether no fact was read. */
    public boolean isEmpty() {
        return events.isEmpty();
    }
}
