package dev.kontor.eventstore.snapshot;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The shape of a state's class: its components, those of the records in it, and the constants of enums. */
final class StateShape {

    private final Set<Type> described = new HashSet<>();

    private StateShape() {}

    static String of(Class<?> state) {
        return new StateShape().describe(state);
    }

    private String describe(Type type) {
        if (type instanceof ParameterizedType generic) {
            return describe(generic.getRawType())
                    + Arrays.stream(generic.getActualTypeArguments())
                            .map(this::describe)
                            .collect(Collectors.joining(",", "<", ">"));
        }
        if (!(type instanceof Class<?> named) || !described.add(type)) {
            return type.getTypeName();
        }
        return named.getName() + parts(named);
    }

    private String parts(Class<?> named) {
        if (named.isEnum()) {
            return Arrays.toString(named.getEnumConstants());
        }
        if (!named.isRecord()) {
            return "";
        }
        return Arrays.stream(named.getRecordComponents())
                .map(component -> component.getName() + ":" + describe(component.getGenericType()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
