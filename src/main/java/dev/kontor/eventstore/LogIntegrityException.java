package dev.kontor.eventstore;

/** The log and this release do not fit each other; Kontor does not start. The message says what to do. */
public final class LogIntegrityException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do */
    public LogIntegrityException(String message) {
        super(message);
    }
}
