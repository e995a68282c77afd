package dev.kontor.web;

/** A page asks for the past of a kind of things that no feature has: a mistake in the page. */
public final class UnknownKindException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownKindException(String kind) {
        super("No feature tells the past of things of the kind '%s'.".formatted(kind));
    }
}
