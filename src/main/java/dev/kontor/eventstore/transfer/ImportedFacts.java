package dev.kontor.eventstore.transfer;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a tenant has taken in of another log. Joins the caller's transaction, which must be that tenant's. */
public interface ImportedFacts {

    /**
     * Lets nobody else import into the tenant until the transaction ends.
     *
     * @return the position at which its last imported fact is; 0 if there is none
     */
    long enter(String tenant);

    /** Those of some event ids that the tenant has facts of. */
    Set<UUID> known(String tenant, Collection<UUID> eventIds);

    /**
     * Notes that facts were imported. After {@link #enter}.
     *
     * @param position that of the last of them
     * @param facts how many
     */
    void advance(String tenant, long position, int facts);
}
