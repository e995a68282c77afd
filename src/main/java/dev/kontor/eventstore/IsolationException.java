package dev.kontor.eventstore;

/**
 * The caller's transaction is not READ COMMITTED. On a higher level its snapshot predates the locks, and an append
 * would miss what it must see: set the data source back to READ COMMITTED.
 */
public final class IsolationException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param found the level of the transaction */
    public IsolationException(String found) {
        super("The event store works on READ COMMITTED, and this transaction is on " + found
                + ": set the isolation of the data source to read-committed.");
    }
}
