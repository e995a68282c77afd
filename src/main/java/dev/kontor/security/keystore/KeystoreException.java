package dev.kontor.security.keystore;

/** The keystore cannot be used; the message says what an operator can do about it. */
public final class KeystoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what to do about it */
    public KeystoreException(String message) {
        super(message);
    }

    /** @param message what to do about it */
    public KeystoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
