package dev.kontor.console;

/** A command of the console cannot prove who sends it; the message says what to do about it. */
final class AccessRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what to do about it */
    AccessRefusedException(String message) {
        super(message);
    }
}
