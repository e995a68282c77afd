package dev.kontor.eventstore.temporal;

/**
 * What the facts of a context said at some point.
 *
 * @param state what they said
 * @param position the point as a position, which gives the same answer for ever; for an instant, that of the last
 *     fact of the context by then, 0 if there was none
 * @param lastFact the position of the last of the facts; 0 if there was none
 */
public record PastState<R>(R state, long position, long lastFact) {}
