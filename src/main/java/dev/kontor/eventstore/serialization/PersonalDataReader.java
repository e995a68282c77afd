package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.Concerns;
import dev.kontor.eventstore.DataSubject;
import dev.kontor.eventstore.Erased;
import dev.kontor.eventstore.ErasedAs;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.Personal;
import dev.kontor.eventstore.PersonalData;
import dev.kontor.eventstore.PersonalProperty;
import jakarta.json.JsonException;
import jakarta.json.JsonValue;
import java.lang.annotation.Annotation;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads what an event record declares of personal data. */
final class PersonalDataReader {

    private PersonalDataReader() {}

    static Optional<PersonalData> of(Class<? extends Event> javaType, List<KeyDeclaration> keys) {
        var properties = properties(javaType, List.of(), Set.of(javaType));
        var subject = annotated(javaType, DataSubject.class).findFirst();
        if (subject.isEmpty()) {
            if (properties.isEmpty()) {
                return Optional.empty();
            }
            throw new EventTypeException(
                    "%s has personal values and no component with @DataSubject that says whose they are."
                            .formatted(javaType.getName()));
        }
        var path = List.of(subject.get().getName());
        requireKey(javaType, path, keys);
        return Optional.of(new PersonalData(
                subject.get().getAnnotation(DataSubject.class).value(),
                path,
                annotated(javaType, Concerns.class)
                        .findFirst()
                        .map(component -> List.of(component.getName()))
                        .orElse(null),
                properties));
    }

    private static Stream<RecordComponent> annotated(Class<?> javaType, Class<? extends Annotation> annotation) {
        return Arrays.stream(javaType.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(annotation));
    }

    /** Erasing finds the facts of a subject by the key, so none may lack it. */
    private static void requireKey(Class<?> javaType, List<String> path, List<KeyDeclaration> keys) {
        if (keys.stream().noneMatch(key -> key.path().equals(path) && key.since() == 1)) {
            throw new EventTypeException("The data subject '%s' of %s must be a context key from version 1 on."
                    .formatted(path.getFirst(), javaType.getName()));
        }
    }

    private static List<PersonalProperty> properties(Class<?> record, List<String> outer, Set<Class<?>> around) {
        var properties = new ArrayList<PersonalProperty>();
        for (RecordComponent component : record.getRecordComponents()) {
            var path = Stream.concat(outer.stream(), Stream.of(component.getName()))
                    .toList();
            var personal = component.getAnnotation(Personal.class);
            if (personal != null) {
                properties.add(new PersonalProperty(path, erasedAs(record, component, personal)));
            } else if (component.getType().isRecord() && !around.contains(component.getType())) {
                var inside = new HashSet<>(around);
                inside.add(component.getType());
                properties.addAll(properties(component.getType(), path, inside));
            }
        }
        return properties;
    }

    private static JsonValue erasedAs(Class<?> record, RecordComponent component, Personal personal) {
        var type = component.getType();
        var ofType = type.getAnnotation(ErasedAs.class);
        if (personal.erasedAs().isEmpty() && ofType == null && type == String.class) {
            return JsonText.provider().createValue(Erased.TEXT);
        }
        var json = personal.erasedAs().isEmpty() && ofType != null ? ofType.value() : personal.erasedAs();
        try {
            return JsonText.parse("{\"v\":" + json + "}").getOrDefault("v", JsonValue.NULL);
        } catch (JsonException e) {
            throw new EventTypeException(
                    "The personal component '%s' of %s needs the JSON that stands for an erased value: @Personal(erasedAs = …) or @ErasedAs on %s."
                            .formatted(component.getName(), record.getName(), type.getSimpleName()));
        }
    }
}
