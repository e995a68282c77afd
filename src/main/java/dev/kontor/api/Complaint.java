package dev.kontor.api;

import dev.kontor.language.Texts;
import java.util.List;

/**
 * What is wrong with one part of a request, not yet in anybody's language.
 *
 * @param field the JSON property, query parameter or header, nested names joined by a dot
 * @param key the key of the text that says what it must be
 * @param arguments what the text names, in order
 */
public record Complaint(String field, String key, List<Object> arguments) {

    public Complaint {
        arguments = List.copyOf(arguments);
    }

    /** A complaint. */
    public static Complaint about(String field, String key, Object... arguments) {
        return new Complaint(field, key, List.of(arguments));
    }

    /** As the client is told it. */
    public Violation in(Texts texts) {
        return new Violation(field, texts.know(key) ? texts.text(key, arguments.toArray()) : key);
    }
}
