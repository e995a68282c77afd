package dev.kontor.eventstore.observation;

/** Runs work once the current transaction has committed; if it rolls back, never. */
@FunctionalInterface
public interface AfterCommit {

    /** Registers the work with the transaction that the caller is in. */
    void run(Runnable work);
}
