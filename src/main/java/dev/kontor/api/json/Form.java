package dev.kontor.api.json;

import jakarta.json.JsonValue;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which kind of JSON value a Java type is written as. */
final class Form {

    private Form() {}

    /** What is wrong with a value for a type; null if its kind is right. */
    static @Nullable String mismatch(Class<?> type, JsonValue json) {
        if (isText(type)) {
            return expect(json.getValueType() == JsonValue.ValueType.STRING, "must be a string");
        }
        if (Number.class.isAssignableFrom(type)) {
            return expect(json.getValueType() == JsonValue.ValueType.NUMBER, "must be a number");
        }
        if (type.equals(Boolean.class)) {
            return expect(json.equals(JsonValue.TRUE) || json.equals(JsonValue.FALSE), "must be true or false");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return expect(json.getValueType() == JsonValue.ValueType.ARRAY, "must be an array");
        }
        return type.isRecord() ? expect(json.getValueType() == JsonValue.ValueType.OBJECT, "must be an object") : null;
    }

    private static boolean isText(Class<?> type) {
        return CharSequence.class.isAssignableFrom(type)
                || type.equals(UUID.class)
                || type.isEnum()
                || Temporal.class.isAssignableFrom(type);
    }

    private static @Nullable String expect(boolean right, String otherwise) {
        return right ? null : otherwise;
    }
}
