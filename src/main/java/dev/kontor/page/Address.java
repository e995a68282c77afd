package dev.kontor.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a page's address, which has all that was asked of it: so what somebody sees can be kept and sent on.
 *
 * @param parameters by name, in order; none is empty
 */
public record Address(Map<String, String> parameters) {

    public Address {
        parameters = new LinkedHashMap<>(parameters);
        parameters.values().removeIf(String::isEmpty);
    }

    /** Nothing was asked. */
    public static Address empty() {
        return new Address(Map.of());
    }

    /** The address with a parameter at a value; null or an empty one takes it out. */
    public Address with(String name, @Nullable Object value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, value == null ? "" : value.toString());
        return new Address(all);
    }

    /** The address without a parameter. */
    public Address without(String name) {
        return with(name, null);
    }

    /** As a link has it: a question mark and the parameters. */
    @Override
    public String toString() {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
