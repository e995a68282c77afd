package dev.kontor.launcher;

/**
 * Something that has to run could not be started. The message says what and, where it is known, what to do;
 * it is meant for the person at the terminal.
 */
public final class LaunchFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates a failure without a cause worth showing.
     *
     * @param message what could not be started and what to do about it
     */
    public LaunchFailure(String message) {
        super(message);
    }

    /**
     * Creates a failure that something else led to.
     *
     * @param message what could not be started and what to do about it
     * @param cause what led to it
     */
    public LaunchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
