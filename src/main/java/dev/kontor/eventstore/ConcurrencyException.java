package dev.kontor.eventstore;

import java.util.List;

/**
 * The context of a decision has changed since it was read; nothing was appended. Read again and decide again, or
 * tell the user what changed.
 */
public final class ConcurrencyException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final transient ContextQuery query;
    private final transient ContextVersion expected;
    private final transient List<Long> conflictingPositions;

    /**
     * @param query the context that changed
     * @param expected what the caller had seen of it
     * @param conflictingPositions the facts that were not seen, ascending, the first hundred at most; empty if the
     *     version is of another life of the store
     */
    public ConcurrencyException(ContextQuery query, ContextVersion expected, List<Long> conflictingPositions) {
        super(message(query, expected, conflictingPositions));
        this.query = query;
        this.expected = expected;
        this.conflictingPositions = List.copyOf(conflictingPositions);
    }

    /** The context that changed. */
    public ContextQuery query() {
        return query;
    }

    /** What the caller had seen of it. */
    public ContextVersion expected() {
        return expected;
    }

    /** The facts that were not seen, ascending, the first hundred at most. */
    public List<Long> conflictingPositions() {
        return conflictingPositions;
    }

    private static String message(ContextQuery query, ContextVersion expected, List<Long> positions) {
        return positions.isEmpty()
                ? "The version %s of context %s is from before a restore or fail-over of the store: read again."
                        .formatted(expected, query)
                : "Context %s has changed since version %s: facts at positions %s were not seen. Read again."
                        .formatted(query, expected, positions);
    }
}
