package dev.kontor.language;

import jakarta.validation.Constraint;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.Executable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the constraints at a class say, by a message of their own or by themselves: those at the class, at its fields
 * and parameters, and at whatever these are made of, such as the texts in a list.
 */
final class ConstraintMessages {

    private ConstraintMessages() {}

    static List<String> of(Class<?> type) {
        var fields = Arrays.stream(type.getDeclaredFields())
                .flatMap(field -> Stream.concat(at(field), within(field.getAnnotatedType())));
        var executables = Stream.<Executable>concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(ConstraintMessages::ofParameters);
        return Stream.of(at(type), ownDefault(type), fields, executables)
                .flatMap(messages -> messages)
                .toList();
    }

    private static Stream<String> ofParameters(Executable executable) {
        var parameters = Arrays.stream(executable.getParameters()).flatMap(ConstraintMessages::at);
        var types = Arrays.stream(executable.getAnnotatedParameterTypes()).flatMap(ConstraintMessages::within);
        return Stream.of(at(executable), parameters, types, within(executable.getAnnotatedReturnType()))
                .flatMap(messages -> messages);
    }

    private static Stream<String> within(AnnotatedType type) {
        var parts = switch (type) {
            case AnnotatedParameterizedType list -> Arrays.stream(list.getAnnotatedActualTypeArguments());
            case AnnotatedArrayType array -> Stream.of(array.getAnnotatedGenericComponentType());
            case AnnotatedWildcardType any -> Arrays.stream(any.getAnnotatedUpperBounds());
            default -> Stream.<AnnotatedType>empty();
        };
        return Stream.concat(at(type), parts.flatMap(ConstraintMessages::within));
    }

    private static Stream<String> at(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation -> annotation.annotationType().isAnnotationPresent(Constraint.class))
                .map(ConstraintMessages::message);
    }

    private static String message(Annotation constraint) {
        try {
            return (String) constraint.annotationType().getMethod("message").invoke(constraint);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A constraint has a message: " + constraint, e);
        }
    }

    private static Stream<String> ownDefault(Class<?> type) {
        return type.isAnnotationPresent(Constraint.class)
                ? Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals("message"))
                        .map(method -> (String) method.getDefaultValue())
                : Stream.empty();
    }
}
