package dev.kontor.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL ended the transaction because it stood in another's way: a deadlock among transactions that append
 * several times or hold locks of their own, or a wait that took too long. Nothing was stored. Begin a new
 * transaction, read and decide again.
 */
public final class ContentionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param detail how PostgreSQL put it */
    public ContentionException(String detail, @Nullable Throwable cause) {
        super("The transaction stood in the way of another and was ended; repeat it. " + detail, cause);
    }
}
