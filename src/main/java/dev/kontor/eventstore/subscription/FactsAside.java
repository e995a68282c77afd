package dev.kontor.eventstore.subscription;

import java.util.Collection;
import java.util.Set;

/** Where facts are put that a projection must not or cannot take in. Works in the caller's transaction. */
public interface FactsAside {

    /** Parks a fact that failed. One that was parked before is parked anew. */
    void park(DeadLetters.Fact fact, String error, int attempts);

    /** Holds a fact behind one of the same entity. */
    void hold(DeadLetters.Fact fact);

    /** Those of these entities of which a fact is open. */
    Set<DeadLetters.Entity> blocked(String subscription, Collection<DeadLetters.Entity> entities);
}
