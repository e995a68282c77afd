package dev.kontor.sample;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.serialization.Upcasters;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The features' beans put together without a container: whatever features there are, and each with what it wants. */
public final class Assembly {

    private static final String CRM = "dev.kontor.crm";

    private final List<Object> parts;

    /** @param parts what beans may want that are no beans of a feature */
    public Assembly(Object... parts) {
        this.parts = List.of(parts);
    }

    /** One of each class of the features that is of a type. */
    public <T> List<T> all(Class<T> type) {
        return allBut(Set.of(), type);
    }

    /** One of each class of the features that is of a type, without some. */
    public <T> List<T> allBut(Set<Class<?>> leftOut, Class<T> type) {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages(CRM).stream()
                        .filter(one -> one.isAssignableTo(type))
                        // a test's own, made to fail, are nested classes
                        .filter(JavaClass::isTopLevelClass)
                        .filter(one -> !one.isInterface() && !one.getModifiers().contains(JavaModifier.ABSTRACT))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect)
                        .filter(one -> !leftOut.contains(one))
                        .map(one -> type.cast(made(one)))
                        .toList();
    }

    /** A bean of this class, with what it wants. */
    public <T> T one(Class<T> type) {
        return type.cast(made(type));
    }

    /** The serializer of all features. */
    public static EventSerializer serializer() {
        var types = new EventTypes(new Assembly().all(EventCatalog.class));
        return new EventSerializer(types, new Upcasters(List.of(), types), EventSerializer.DEFAULT_MAX_PAYLOAD_BYTES);
    }

    private Object made(Class<?> type) {
        Stream<Object> given = parts.stream().filter(type::isInstance);
        return given.findFirst().orElseGet(() -> constructed(type));
    }

    private Object constructed(Class<?> type) {
        try {
            Constructor<?> widest = Arrays.stream(type.getDeclaredConstructors())
                    .max(Comparator.comparingInt(Constructor::getParameterCount))
                    .orElseThrow();
            widest.setAccessible(true);
            return widest.newInstance(
                    Arrays.stream(widest.getParameterTypes()).map(this::made).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No part of the assembly: " + type, e);
        }
    }
}
