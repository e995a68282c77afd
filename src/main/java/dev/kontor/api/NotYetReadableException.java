package dev.kontor.api;

/** A read model has not come as far as the reader asked for, within the time that may be waited. */
public final class NotYetReadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long position;

    /** @param position what was asked for */
    public NotYetReadableException(long position) {
        super("What was asked for does not show position %d yet: ask again.".formatted(position));
        this.position = position;
    }

    /** What was asked for. */
    public long position() {
        return position;
    }
}
