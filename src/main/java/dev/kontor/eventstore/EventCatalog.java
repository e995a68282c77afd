package dev.kontor.eventstore;

import java.util.Arrays;
import java.util.List;

/**
 * Announces the event types of one feature. Each feature has one as a CDI bean; the registry is built from all of
 * them, so an event that no catalog names can neither be stored nor read.
 */
@FunctionalInterface
public interface EventCatalog {

    /** The event records of this feature, each with {@link EventType}. */
    List<Class<? extends Event>> eventTypes();

    /** What these events are about; one catalog alone has a category with entities. */
    default Category category() {
        return Category.SYSTEM;
    }

    /**
     * The records that a sealed interface permits, so that a feature's catalog cannot fall behind its events.
     *
     * @throws IllegalArgumentException if the type is not sealed
     */
    static List<Class<? extends Event>> permittedBy(Class<? extends Event> sealedType) {
        if (!sealedType.isSealed()) {
            throw new IllegalArgumentException(sealedType.getName() + " is not sealed: list its events by hand");
        }
        return Arrays.stream(sealedType.getPermittedSubclasses())
                .<Class<? extends Event>>map(type -> type.asSubclass(Event.class))
                .toList();
    }
}
