package dev.kontor.eventstore;

/**
 * PostgreSQL ended the transaction because it and another waited for each other, or waited too long. Nothing was
 * stored; the same work in a new transaction may well succeed.
 */
public final class ContentionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /**
     * @param detail what PostgreSQL said
     * @param cause its exception
     */
    public ContentionException(String detail, Throwable cause) {
        super("The transaction lost to another one and was ended (" + detail + "): run it again.", cause);
    }
}
