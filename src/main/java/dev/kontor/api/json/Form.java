package dev.kontor.api.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonValue;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which kind of JSON value a Java type is written as. */
final class Form {

    private Form() {}

    /** The key of the text about what is wrong with a value for a type; null if its kind is right. */
    static @Nullable String mismatch(Class<?> type, JsonValue json) {
        if (isText(type)) {
            return expect(json.getValueType() == JsonValue.ValueType.STRING, "invalid.no-string");
        }
        if (type.equals(Integer.class)) {
            return expect(isWhole(json), "must be a whole number");
        }
        if (Number.class.isAssignableFrom(type)) {
            return expect(json.getValueType() == JsonValue.ValueType.NUMBER, "invalid.no-number");
        }
        if (type.equals(Boolean.class)) {
            return expect(json.equals(JsonValue.TRUE) || json.equals(JsonValue.FALSE), "invalid.no-flag");
        }
        if (Collection.class.isAssignableFrom(type)) {
            return expect(json.getValueType() == JsonValue.ValueType.ARRAY, "invalid.no-array");
        }
        return type.isRecord() ? expect(json.getValueType() == JsonValue.ValueType.OBJECT, "invalid.no-object") : null;
    }

    /** A general mapper would cut off what follows the point, and what an int has no room for. */
    private static boolean isWhole(JsonValue json) {
        return json instanceof JsonNumber number
                && number.isIntegral()
                && number.bigIntegerValue().bitLength() < Integer.SIZE;
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
