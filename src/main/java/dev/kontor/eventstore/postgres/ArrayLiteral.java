package dev.kontor.eventstore.postgres;

import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL's text form of a one-dimensional array (PostgreSQL manual, 8.15.6), bound as text and cast in SQL: the
 * same for every element type, and cheaper than a JDBC array through JPA.
 */
final class ArrayLiteral {

    private ArrayLiteral() {}

    /** Elements whose text needs no quotes: numbers, booleans, UUIDs. */
    static String plain(Collection<?> elements) {
        return elements.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Elements of any text, or null. */
    static String quoted(Collection<? extends @Nullable Object> elements) {
        var literal = new StringBuilder("{");
        for (Object element : elements) {
            if (literal.length() > 1) {
                literal.append(',');
            }
            if (element == null) {
                literal.append("NULL");
            } else {
                quote(literal, element.toString());
            }
        }
        return literal.append('}').toString();
    }

    private static void quote(StringBuilder literal, String text) {
        literal.append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character == '"' || character == '\\') {
                literal.append('\\');
            }
            literal.append(character);
        }
        literal.append('"');
    }
}
