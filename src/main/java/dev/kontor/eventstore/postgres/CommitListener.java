package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;

/** Hears of each append; tells the world once, and only if, its transaction has committed. */
@FunctionalInterface
public interface CommitListener {

    /** Called inside the transaction, after the facts were written. */
    void appended(FactsAppended facts);
}
