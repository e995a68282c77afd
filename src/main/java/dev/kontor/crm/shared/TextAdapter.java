package dev.kontor.crm.shared;

import jakarta.json.bind.adapter.JsonbAdapter;
import java.util.function.Function;

/**
 * A value that is a JSON string: its {@code toString}.
 *
 * @param <V> the value's class, which names an adapter of its own in {@code @JsonbTypeAdapter}
 */
public abstract class TextAdapter<V> implements JsonbAdapter<V, String> {

    private final Function<String, V> reading;

    /** @param reading makes the value of its text; throws what it likes if the text is wrong */
    protected TextAdapter(Function<String, V> reading) {
        this.reading = reading;
    }

    @Override
    public String adaptToJson(V value) {
        return value.toString();
    }

    @Override
    public V adaptFromJson(String text) {
        return reading.apply(text);
    }
}
