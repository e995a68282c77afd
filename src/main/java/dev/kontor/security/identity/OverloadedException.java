package dev.kontor.security.identity;

/**
 * So much is going on that this is not begun at all: in a moment it may be. When to try again stands in every answer of
 * this status.
 */
public final class OverloadedException extends AccessException {

    private static final long serialVersionUID = 1L;

    /** Nothing more is to be said. */
    public OverloadedException() {
        super("overloaded", "There are too many requests at once.");
    }

    @Override
    public int status() {
        return 503;
    }
}
