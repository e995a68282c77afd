package dev.kontor.eventstore;

import java.util.List;

/** The whole log in its safe order, over all tenants: what catches up reads this, and never misses a late commit. */
public interface EventLog {

    /**
     * A stretch of the log.
     *
     * @param events the facts, ascending by position
     * @param watermark the position up to which the log was complete when this was read; a reader that got fewer
     *     facts than it asked for has seen everything up to here
     */
    record Slice(List<EventEnvelope> events, long watermark) {
        public Slice {
            events = List.copyOf(events);
        }
    }

    /**
     * Reads complete facts only: none that could still be preceded by a late commit.
     *
     * @param after the position to go on from; 0 for the beginning
     * @param limit how many facts at most; positive
     */
    Slice readAfter(long after, int limit);
}
