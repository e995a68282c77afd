package dev.kontor.eventstore.subscription;

import java.util.Collection;
import java.util.Set;

/** Where facts are put that a projection must not or cannot take in. Works in the caller's transaction. */
public interface FactsAside {

    /** Puts a fact aside. One that was before is put anew. */
    void put(DeadLetters.Fact fact, String error, int attempts, DeadLetter.Status status);

    /** Parks a fact that failed. */
    default void park(DeadLetters.Fact fact, String error, int attempts) {
        put(fact, error, attempts, DeadLetter.Status.PARKED);
    }

    /** Holds a fact behind one of the same entity. */
    default void hold(DeadLetters.Fact fact) {
        put(fact, "Held behind an earlier fact of the same entity.", 0, DeadLetter.Status.HELD);
    }

    /** Those of these entities of which a fact is open. */
    Set<DeadLetters.Entity> blocked(String subscription, Collection<DeadLetters.Entity> entities);
}
