package dev.kontor.eventstore.chain;

/**
 * What a chain needs to know of a fact.
 *
 * @param position its position
 * @param tenant whose it is
 * @param digest of all that is stored of it
 */
public record DigestedFact(long position, String tenant, Digest digest) {}
