package dev.kontor.api;

/** A request body is over the limit. */
public final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long limit;

    /** @param limit the most that is read, in bytes */
    public BodyTooLargeException(long limit) {
        super("The body is larger than %,d bytes.".formatted(limit));
        this.limit = limit;
    }

    /** The most that is read, in bytes. */
    public long limit() {
        return limit;
    }
}
