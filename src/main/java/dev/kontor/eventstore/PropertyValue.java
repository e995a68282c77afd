package dev.kontor.eventstore;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.Optional;
import java.util.UUID;

/**
 * A scalar as JSON knows it, in one canonical form: 1 and 1.0 are the same number, and the text "1" is neither.
 *
 * @param form what kind of scalar it is
 * @param text its canonical text
 */
public record PropertyValue(Form form, String text) {

    /** The kinds of JSON scalars that a condition can compare. */
    public enum Form {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    /**
     * The value that a Java object has in JSON.
     *
     * @throws IllegalArgumentException if the object is none of text, UUID, enum, date or time, number, boolean
     */
    public static PropertyValue of(Object value) {
        return switch (value) {
            case CharSequence text -> new PropertyValue(Form.TEXT, text.toString());
            case UUID id -> new PropertyValue(Form.TEXT, id.toString());
            case Enum<?> constant -> new PropertyValue(Form.TEXT, constant.name());
            case Temporal time -> new PropertyValue(Form.TEXT, text(time));
            case Boolean flag -> new PropertyValue(Form.BOOLEAN, flag.toString());
            case Number number -> ofNumber(new BigDecimal(number.toString()));
            default ->
                throw new IllegalArgumentException("A property is compared as text, number or boolean, not as "
                        + value.getClass().getName() + ": give the property a form.");
        };
    }

    /** As JSON-B writes it, which unlike {@code toString} never leaves out the seconds. */
    private static String text(Temporal time) {
        return switch (time) {
            case LocalTime local -> DateTimeFormatter.ISO_LOCAL_TIME.format(local);
            case OffsetTime offset -> DateTimeFormatter.ISO_OFFSET_TIME.format(offset);
            case LocalDateTime local -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local);
            case OffsetDateTime offset -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(offset);
            case ZonedDateTime zoned -> DateTimeFormatter.ISO_ZONED_DATE_TIME.format(zoned);
            default -> time.toString();
        };
    }

    /** The value of a JSON scalar; empty for null, objects and arrays. */
    public static Optional<PropertyValue> ofJson(JsonValue json) {
        return switch (json.getValueType()) {
            case STRING -> Optional.of(new PropertyValue(Form.TEXT, ((JsonString) json).getString()));
            case NUMBER -> Optional.of(ofNumber(((JsonNumber) json).bigDecimalValue()));
            case TRUE -> Optional.of(of(true));
            case FALSE -> Optional.of(of(false));
            case NULL, OBJECT, ARRAY -> Optional.empty();
        };
    }

    /** The value as JSON. */
    public JsonValue toJson() {
        return switch (form) {
            case TEXT -> JsonText.value(text);
            case NUMBER -> JsonText.value(new BigDecimal(text));
            case BOOLEAN -> Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
        };
    }

    private static PropertyValue ofNumber(BigDecimal number) {
        return new PropertyValue(Form.NUMBER, number.stripTrailingZeros().toString());
    }
}
