package dev.kontor.eventstore.transfer;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a tenant has taken in of another log. Joins the caller's transaction, which must be that tenant's. */
public interface ImportedFacts {

    /**
     * How far an import has come.
     *
     * @param position of the last imported fact; 0 if there is none
     * @param sourcePosition where that was in the log that it is from; 0 if there is none
     */
    record Reached(long position, long sourcePosition) {}

    /** Lets nobody else import into the tenant until the transaction ends, and tells how far that has come. */
    Reached enter(String tenant);

    /**
     * Those of some event ids that the tenant has facts of.
     *
     * @throws dev.kontor.eventstore.ArchivedFactsException if some of the tenant's facts are archived: nobody can tell
     */
    Set<UUID> known(String tenant, Collection<UUID> eventIds);

    /**
     * Notes that facts were imported. After {@link #enter}.
     *
     * @param reached the last of them
     * @param facts how many
     */
    void advance(String tenant, Reached reached, int facts);
}
