package dev.kontor.eventstore;

/** A text is no context version: take it from a snapshot or an ETag, unchanged. */
public final class InvalidContextVersionException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** @param text what was given as a version */
    public InvalidContextVersionException(String text) {
        super("Not a context version: '%s'. Use one that the store gave out, unchanged."
                .formatted(text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }
}
