package dev.kontor.eventstore.erasure;

import java.util.regex.Pattern;

/**
 * Whom personal data are about, or a text that is kept under a key of its own.
 *
 * @param kind such as {@code contact}; lower-case letters and digits
 * @param id which one, such as a UUID
 */
public record Subject(String kind, String id) {

    private static final Pattern KIND = Pattern.compile("[a-z][a-z0-9]{0,39}");

    /** @throws IllegalArgumentException if the kind is none or the id is blank */
    public Subject {
        if (!KIND.matcher(kind).matches() || id.isBlank()) {
            throw new IllegalArgumentException("A data subject needs a kind and an id, not '%s'.".formatted(kind));
        }
    }

    /** The subject that {@link #toString()} wrote. */
    public static Subject parse(String text) {
        int dash = text.indexOf('-');
        return new Subject(text.substring(0, Math.max(0, dash)), text.substring(dash + 1));
    }

    /** Kind and id with a dash between, as its stream is called. */
    @Override
    public String toString() {
        return kind + "-" + id;
    }
}
