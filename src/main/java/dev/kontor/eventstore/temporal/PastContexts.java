package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventEnvelope;
import java.util.List;

/** Reads stretches of contexts that are over. Joins the caller's transaction and is bounded by its tenant, like the store. */
public interface PastContexts {

    /**
     * The facts of a context between two positions, in order.
     *
     * @param after the position to begin behind; 0 for the beginning
     * @param upTo the position to end with; at or below a watermark that was asked for before, so that none is missed
     */
    List<EventEnvelope> read(ContextQuery query, long after, long upTo);
}
