package dev.kontor.security.token;

/** A token that is not believed; why is for the log and not for whoever sent it. */
public final class InvalidTokenException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param message why */
    public InvalidTokenException(String message) {
        super(message);
    }

    /** @param message why */
    public InvalidTokenException(String message, Throwable cause) {
        super(message, cause);
    }
}
