package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.EventEnvelope;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A projection and which of its methods takes which event. */
public final class Handlers {

    private final Projection projection;
    private final String name;
    private final Map<String, Method> byType;

    /**
     * @param projection the bean
     * @param byType the methods by the stored name of the type that each takes
     */
    Handlers(Projection projection, Map<String, Method> byType) {
        this.projection = projection;
        this.name = projection.name();
        this.byType = Map.copyOf(byType);
    }

    /** The projection. */
    public Projection projection() {
        return projection;
    }

    /** The projection's name. */
    public String name() {
        return name;
    }

    /** The version that the projection's code declares. */
    public int version() {
        return projection.version();
    }

    /** The stored names of the types that it takes in; never empty. */
    public Set<String> types() {
        return byType.keySet();
    }

    /** The entity behind whose parked facts this one is held; empty if the order does not matter to it. */
    public Optional<String> inOrder(EventEnvelope fact) {
        return projection.inOrder(fact);
    }

    /**
     * Has the projection take in one fact, in the caller's transaction; one of another type is passed over.
     *
     * @throws RuntimeException what the projection threw
     * @throws HandlerFailedException if that was no runtime exception
     */
    public void apply(EventEnvelope fact) {
        var method = byType.get(fact.type().name());
        if (method == null) {
            return;
        }
        try {
            if (method.getParameterCount() == 1) {
                method.invoke(projection, fact.event());
            } else {
                method.invoke(projection, fact.event(), fact);
            }
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (IllegalAccessException e) {
            throw new HandlerFailedException(name, e);
        }
    }

    private RuntimeException thrown(InvocationTargetException e) {
        return switch (e.getCause()) {
            case RuntimeException failure -> failure;
            case OutOfMemoryError error -> throw error;
            case null -> new HandlerFailedException(name, e);
            case Throwable failure -> new HandlerFailedException(name, failure);
        };
    }
}
