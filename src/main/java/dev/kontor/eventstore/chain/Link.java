package dev.kontor.eventstore.chain;

/**
 * A fact's place in the chain of its tenant.
 *
 * @param position the fact's position
 * @param tenant whose chain
 * @param hash of the tenant's link before and of the fact
 */
public record Link(long position, String tenant, Digest hash) {}
