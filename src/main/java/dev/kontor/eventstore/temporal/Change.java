package dev.kontor.eventstore.temporal;

import dev.kontor.eventstore.EventEnvelope;

/**
 * What one fact changed.
 *
 * @param fact the fact: what, who, when and why
 * @param before the state before it
 * @param after the state after it
 */
public record Change<S>(EventEnvelope fact, S before, S after) {}
