package dev.kontor.language;

/** A value that each language writes in its own way. */
public interface Localised {

    /** The value as people of a language write it. */
    String in(Writing writing);
}
