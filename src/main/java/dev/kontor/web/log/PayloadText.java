package dev.kontor.web.log;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Facts that say something: a text anywhere in the payload, or a property with a value, such as {@code name=Ada} or
 * {@code address.city=Berlin}. Both in any case, and of what its reader may see: what is erased is not found.
 *
 * @param path of the property, outermost first; empty for the whole payload
 * @param text in lower case
 */
record PayloadText(String path, String text) implements Predicate<EventEnvelope> {

    private static final Pattern PROPERTY = Pattern.compile("([A-Za-z]\\w*(?:\\.[A-Za-z]\\w*)*)=(.*)");

    static PayloadText of(String asked) {
        var property = PROPERTY.matcher(asked.strip());
        return property.matches()
                ? new PayloadText(property.group(1), property.group(2).strip().toLowerCase(Locale.ROOT))
                : new PayloadText("", asked.strip().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean test(EventEnvelope fact) {
        if (path.isEmpty()) {
            return fact.payload().toLowerCase(Locale.ROOT).contains(text);
        }
        JsonValue value = JsonText.parse(fact.payload());
        for (var name : path.split("\\.")) {
            value = value instanceof JsonObject object ? object.get(name) : null;
        }
        return value != null && is(value);
    }

    private boolean is(@Nullable JsonValue value) {
        var said = value instanceof JsonString string ? string.getString() : String.valueOf(value);
        return said.toLowerCase(Locale.ROOT).equals(text);
    }
}
