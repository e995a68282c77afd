package dev.kontor.eventstore.subscription;

import java.util.Collection;
import java.util.Set;

/**
 * Which node works on which subscription. Leases spread the work and let it be taken over; that two never work on one
 * rests on the row's lock alone. All times are the database's. Every method works in the caller's transaction.
 */
public interface Leases {

    /**
     * A sign of life. Renews what the node has, takes what is free up to its fair share, gives up what is above.
     *
     * @param projections what the node has the code of
     */
    void beat(String node, Collection<String> projections);

    /** What the node has and that is behind the log, or has failed. */
    Set<String> behind(String node);

    /** What the node has. */
    Set<String> of(String node);

    /** Gives everything up, and the node is no more. */
    void leave(String node);
}
