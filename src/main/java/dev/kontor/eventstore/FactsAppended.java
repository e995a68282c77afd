package dev.kontor.eventstore;

import java.util.Set;

/**
 * Fired as an asynchronous CDI event once a transaction that appended facts has committed, never before, and never
 * for one that rolled back. A hint to look, not the facts themselves: it may be lost with its node.
 *
 * @param tenant whose facts they are
 * @param eventTypes the stored names of the types appended
 * @param lastPosition the highest position among them
 */
public record FactsAppended(String tenant, Set<String> eventTypes, long lastPosition) {
    public FactsAppended {
        eventTypes = Set.copyOf(eventTypes);
    }
}
