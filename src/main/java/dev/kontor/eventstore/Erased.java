package dev.kontor.eventstore;

/** What is shown where something was. */
public final class Erased {

    /** For text that is not there any more. */
    public static final String TEXT = "[erased]";

    private Erased() {}
}
