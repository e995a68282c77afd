package dev.kontor.eventstore.chain;

import java.time.Instant;

/**
 * The last link of a tenant's chain. It vouches for all facts of the tenant up to it.
 *
 * @param tenant whose chain
 * @param position of the tenant's last fact that is linked
 * @param hash the link of that fact
 * @param linkedAt when it was linked, by the database's clock
 */
public record Head(String tenant, long position, Digest hash, Instant linkedAt) {

    /** What to keep elsewhere, and to give to a check later. */
    public KeptHead toKeep() {
        return new KeptHead(position, hash);
    }
}
