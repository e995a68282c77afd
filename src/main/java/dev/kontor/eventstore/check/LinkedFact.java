package dev.kontor.eventstore.check;

import dev.kontor.eventstore.chain.Digest;
import org.jspecify.annotations.Nullable;

/**
 * A position of the log at which there is a fact, a link of the chain, or both, as it should be.
 *
 * @param position where
 * @param tenant whose the link is; without one, the fact
 * @param fact the digest of the fact as it is now; null if there is none
 * @param link the link that was made; null if there is none
 * @param isArchived whether the fact is archived, and therefore not there
 */
public record LinkedFact(
        long position,
        String tenant,
        @Nullable Digest fact,
        @Nullable Digest link,
        boolean isArchived) {}
