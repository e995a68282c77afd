package dev.kontor.eventstore.serialization;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The components of a record class, found once: each call of the reflection API copies them, and pays anew to reach a
 * value through the copy.
 *
 * @param components in the order of the record
 * @param primitive whether it or a record in it has components of which only the JSON can tell that they were absent
 */
record RecordShape(List<Component> components, boolean primitive) {

    /**
     * One component.
     *
     * @param name its name
     * @param primitive whether it is of a primitive type, and so never null
     * @param nullable whether it may be null
     * @param accessor reads it
     */
    record Component(String name, boolean primitive, boolean nullable, MethodHandle accessor) {

        private static Component of(RecordComponent component) {
            return new Component(
                    component.getName(),
                    component.getType().isPrimitive(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    accessor(component));
        }

        private static MethodHandle accessor(RecordComponent component) {
            var accessor = component.getAccessor();
            try {
                accessor.setAccessible(true);
                var handle = MethodHandles.lookup().unreflect(accessor);
                return handle.asType(
                        handle.type().changeReturnType(Object.class).changeParameterType(0, Object.class));
            } catch (ReflectiveOperationException e) {
                throw new EventTypeException("The component %s of %s cannot be read: %s"
                        .formatted(component.getName(), component.getDeclaringRecord(), e));
            }
        }

        @Nullable
        Object of(Object record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("An accessor of a record declares no checked exception.", e);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return new RecordShape(
                Arrays.stream(type.getRecordComponents()).map(Component::of).toList(),
                hasPrimitives(type, new HashSet<>()));
    }

    private static boolean hasPrimitives(Class<?> type, Set<Class<?>> known) {
        return known.add(type)
                && Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .anyMatch(part -> part.isPrimitive() || (part.isRecord() && hasPrimitives(part, known)));
    }
}
