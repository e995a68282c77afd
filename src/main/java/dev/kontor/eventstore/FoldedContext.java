package dev.kontor.eventstore;

/**
 * What the facts of a context say, and what was thereby seen.
 *
 * @param state what they say
 * @param version what the reader has now seen, to append with
 * @param lastFact the position of the last of the facts; 0 if there is none
 * @param facts how many they are; one that two parts of a combined model share may count for each
 */
public record FoldedContext<R>(R state, ContextVersion version, long lastFact, long facts) {}
