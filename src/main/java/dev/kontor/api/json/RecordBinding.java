package dev.kontor.api.json;

import dev.kontor.api.Complaint;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.crm.shared.UuidText;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as a record, without the leniency of a general mapper: text is not made of numbers nor numbers of
 * text, and a property that the record does not know is refused, because it is most likely a misspelt one. What is
 * absent or null becomes null; validation says whether that is allowed.
 */
final class RecordBinding {

    private static final Jsonb JSON = JsonbBuilder.create();

    private final List<Complaint> complaints = new ArrayList<>();

    private RecordBinding() {}

    /**
     * The record.
     *
     * @throws InvalidRequestException with everything that is wrong
     */
    static <R extends Record> R bind(Class<R> type, JsonObject json) {
        var binding = new RecordBinding();
        var record = binding.record(type, json, "");
        if (record == null || !binding.complaints.isEmpty()) {
            throw new InvalidRequestException(binding.complaints);
        }
        return record;
    }

    private <R extends Record> @Nullable R record(Class<R> type, JsonObject json, String prefix) {
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
        json.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> complaints.add(Complaint.about(prefix + name, "invalid.unknown-property")));
        int before = complaints.size();
        @Nullable
        Object[] values = Arrays.stream(components)
                .map(component -> value(component, json.get(component.getName()), prefix + component.getName()))
                .toArray();
        return complaints.size() > before ? null : construct(type, components, values);
    }

    private @Nullable Object value(RecordComponent component, @Nullable JsonValue json, String field) {
        Class<?> type = component.getType();
        if (json == null || json.equals(JsonValue.NULL)) {
            return null;
        }
        String form = Form.mismatch(type, json);
        if (form != null) {
            complaints.add(Complaint.about(field, form));
            return null;
        }
        if (json instanceof JsonObject object && type.isRecord()) {
            return record(type.asSubclass(Record.class), object, field + ".");
        }
        if (json instanceof JsonArray array && itemOf(component) instanceof Class<?> item && item.isRecord()) {
            return records(item.asSubclass(Record.class), array, field);
        }
        return switch (json) {
            case JsonString text when type.equals(String.class) -> text.getString();
            case JsonString text when type.equals(UUID.class) -> uuid(text.getString(), field);
            case JsonNumber number when type.equals(BigDecimal.class) -> number.bigDecimalValue();
            default -> other(component, json, field);
        };
    }

    /** What a list has; null if the component is none. */
    private static @Nullable Type itemOf(RecordComponent component) {
        return component.getType().equals(List.class) && component.getGenericType() instanceof ParameterizedType list
                ? list.getActualTypeArguments()[0]
                : null;
    }

    private List<@Nullable Object> records(Class<? extends Record> type, JsonArray array, String field) {
        List<@Nullable Object> all = new ArrayList<>();
        for (int index = 0; index < array.size(); index++) {
            var place = field + "[" + index + "]";
            var form = Form.mismatch(type, array.get(index));
            if (form != null) {
                complaints.add(Complaint.about(place, form));
            } else {
                all.add(record(type, array.getJsonObject(index), place + "."));
            }
        }
        return all;
    }

    private @Nullable UUID uuid(String text, String field) {
        var uuid = UuidText.parse(text);
        if (uuid.isEmpty()) {
            complaints.add(Complaint.about(field, "invalid.no-uuid"));
        }
        return uuid.orElse(null);
    }

    private @Nullable Object other(RecordComponent component, JsonValue json, String field) {
        try {
            return JSON.fromJson(json.toString(), component.getGenericType());
        } catch (RuntimeException e) {
            // whatever the mapper or an adapter throws, it is about this value
            complaints.add(Complaint.about(field, "invalid.not-expected"));
            return null;
        }
    }

    private <R extends Record> @Nullable R construct(
            Class<R> type, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " must take any value and leave it to validation", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }
}
