package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.serialization.EventTypes;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the methods of a projection's class that take events, once, at start. */
final class HandlerMethods {

    private static final String NAME = "on";

    private final Class<?> beanClass;
    private final EventTypes types;
    private final List<Method> methods;

    private HandlerMethods(Class<?> beanClass, EventTypes types) {
        this.beanClass = beanClass;
        this.types = types;
        this.methods = Arrays.stream(beanClass.getMethods())
                .filter(method -> method.getName().equals(NAME) && !method.isBridge())
                .toList();
    }

    /**
     * The handlers of a projection.
     *
     * @param beanClass its class as it was written, not a container's proxy
     * @throws ProjectionException if a method cannot be called, an event is not registered, or two methods could take
     *     the same event
     */
    static Handlers of(Projection projection, Class<?> beanClass, EventTypes types) {
        return new Handlers(projection, new HandlerMethods(beanClass, types).byType());
    }

    private Map<String, Method> byType() {
        requireAllPublic();
        methods.forEach(this::requireCallable);
        var byType = new HashMap<String, Method>();
        for (EventDescriptor type : types.all()) {
            mostSpecific(type).ifPresent(method -> byType.put(type.name(), method));
        }
        if (byType.isEmpty()) {
            throw new ProjectionException(
                    "%s takes in nothing: give it a public method on(SomeEvent) or on(SomeEvent, EventEnvelope)."
                            .formatted(beanClass.getName()));
        }
        return byType;
    }

    private void requireAllPublic() {
        for (Class<?> type = beanClass; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(NAME) && !Modifier.isPublic(method.getModifiers())) {
                    throw wrong(method, "must be public");
                }
            }
        }
    }

    private void requireCallable(Method method) {
        var parameters = method.getParameterTypes();
        if (Modifier.isStatic(method.getModifiers()) || method.getReturnType() != void.class) {
            throw wrong(method, "must be no static method and return nothing");
        }
        boolean takesEvent = parameters.length > 0 && Event.class.isAssignableFrom(parameters[0]);
        boolean takesRest = parameters.length == 1 || (parameters.length == 2 && parameters[1] == EventEnvelope.class);
        if (!takesEvent || !takesRest) {
            throw wrong(method, "must take an event, and an EventEnvelope or nothing more");
        }
        events(parameters[0]).forEach(event -> requireRegistered(method, event));
        // the class itself may be visible to its package alone
        method.setAccessible(true);
    }

    private void requireRegistered(Method method, Class<?> event) {
        if (types.all().stream().noneMatch(type -> type.javaType() == event)) {
            throw wrong(method, "takes %s, which no EventCatalog announces".formatted(event.getName()));
        }
    }

    /** The events that a parameter stands for by name; an open interface names none. */
    private static Stream<Class<?>> events(Class<?> parameter) {
        if (parameter.isSealed()) {
            return Arrays.stream(parameter.getPermittedSubclasses()).flatMap(HandlerMethods::events);
        }
        return parameter.isInterface() ? Stream.empty() : Stream.of(parameter);
    }

    private Optional<Method> mostSpecific(EventDescriptor type) {
        var able = methods.stream()
                .filter(method -> method.getParameterTypes()[0].isAssignableFrom(type.javaType()))
                .toList();
        var best = able.stream()
                .filter(method -> able.stream()
                        .allMatch(
                                other -> other.getParameterTypes()[0].isAssignableFrom(method.getParameterTypes()[0])))
                .toList();
        if (able.isEmpty() || best.size() == 1) {
            return best.stream().findFirst();
        }
        throw wrong(
                able.getFirst(),
                "and another method could both take %s: give it one of its own"
                        .formatted(type.javaType().getName()));
    }

    private ProjectionException wrong(Method method, String what) {
        return new ProjectionException("%s.%s(%s) %s."
                .formatted(
                        beanClass.getName(),
                        method.getName(),
                        String.join(
                                ", ",
                                Arrays.stream(method.getParameterTypes())
                                        .map(Class::getSimpleName)
                                        .toList()),
                        what));
    }
}
