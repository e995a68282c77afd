package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.EventEnvelope;
import java.util.List;

/**
 * What differs between two points.
 *
 * @param from what the facts said at the first
 * @param to what they said at the second
 * @param facts those after the first and up to the second, in order
 */
public record Difference<R>(PastState<R> from, PastState<R> to, List<EventEnvelope> facts) {
    public Difference {
        facts = List.copyOf(facts);
    }
}
