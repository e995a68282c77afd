package dev.kontor.api;

import java.util.List;

/** A request body is no JSON, or no JSON object. */
public final class MalformedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The key of the text that there is no body at all. */
    public static final String NONE = "malformed-json.none";

    private final String key;
    private final transient List<Object> arguments;

    /**
     * @param key the key of the text that says what is wrong
     * @param arguments what the text names, in order
     */
    public MalformedJsonException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** The key of the text that says what is wrong. */
    public String key() {
        return key;
    }

    /** What the text names, in order. */
    public List<Object> arguments() {
        return arguments;
    }
}
