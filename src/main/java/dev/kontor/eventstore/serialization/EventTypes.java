package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The registry of event types: all that the catalogs announce, by class and by stored name. */
@ApplicationScoped
public class EventTypes {

    private final Map<Class<?>, EventDescriptor> byClass = new HashMap<>();
    private final Map<String, EventDescriptor> byName = new HashMap<>();

    /** For the container's proxy. */
    protected EventTypes() {}

    /** @param catalogs those that CDI found */
    @Inject
    public EventTypes(@Any Instance<EventCatalog> catalogs) {
        this(catalogs.stream().toList());
    }

    /**
     * @throws EventTypeException if an event is declared in a way that cannot work, or two share a name
     */
    public EventTypes(List<? extends EventCatalog> catalogs) {
        catalogs.forEach(this::register);
        CategoryRules.verify(byName.values());
    }

    private void register(EventCatalog catalog) {
        var category = catalog.category();
        catalog.eventTypes().stream()
                .distinct()
                .map(javaType -> EventTypeReader.describe(javaType, category))
                .filter(type -> !type.equals(byClass.get(type.javaType())))
                .forEach(this::register);
    }

    private void register(EventDescriptor type) {
        var other = byName.putIfAbsent(type.name(), type);
        if (other != null) {
            throw new EventTypeException("Two events are stored under the name '%s': %s and %s."
                    .formatted(
                            type.name(),
                            other.javaType().getName(),
                            type.javaType().getName()));
        }
        byClass.put(type.javaType(), type);
    }

    /**
     * The type of an event class.
     *
     * @throws UnknownEventTypeException if no catalog names it
     */
    public EventDescriptor of(Class<? extends Event> javaType) {
        var type = byClass.get(javaType);
        if (type == null) {
            throw UnknownEventTypeException.inCode(javaType);
        }
        return type;
    }

    /** The type stored under a name, if a catalog names it. */
    public Optional<EventDescriptor> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The categories of all types, and {@link Category#SYSTEM} in any case. */
    public Set<Category> categories() {
        return Stream.concat(
                        Stream.of(Category.SYSTEM), byName.values().stream().map(EventDescriptor::category))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All types. */
    public Collection<EventDescriptor> all() {
        return List.copyOf(byName.values());
    }
}
