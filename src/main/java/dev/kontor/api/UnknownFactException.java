package dev.kontor.api;

/** The log has no fact of the caller's tenant at a position. */
public final class UnknownFactException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /** @param position where there is none */
    public UnknownFactException(long position) {
        super("There is no fact at position %d.".formatted(position));
        this.position = position;
    }

    /** Where there is none. */
    public long position() {
        return position;
    }
}
