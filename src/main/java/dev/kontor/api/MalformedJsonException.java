package dev.kontor.api;

/** A request body is no JSON, or no JSON object. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and where, for the client */
    public MalformedJsonException(String message) {
        super(message);
    }
}
