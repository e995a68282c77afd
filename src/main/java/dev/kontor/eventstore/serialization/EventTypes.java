package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.Category;
import dev.kontor.eventstore.Event;
import dev.kontor.eventstore.EventCatalog;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventDescriptor.KeyDeclaration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Set<String> personalKeys = new HashSet<>();

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
        byName.values().stream().flatMap(EventTypes::personalKeys).forEach(personalKeys::add);
        byName.values().forEach(this::requireAlikePersonal);
    }

    private static Stream<String> personalKeys(EventDescriptor type) {
        return type.keys().stream().map(KeyDeclaration::name).filter(type::isPersonalKey);
    }

    /** A condition does not say of which type it is, and its digest must be of one sort. */
    private void requireAlikePersonal(EventDescriptor type) {
        var personal = type.personal();
        type.keys().stream()
                .filter(key ->
                        personalKeys.contains(key.name()) && (personal == null || !personal.isPersonal(key.path())))
                .findFirst()
                .ifPresent(key -> {
                    throw new EventTypeException(
                            "The context key '%s' of %s is personal in another event: it must be in all of them."
                                    .formatted(key.name(), type.javaType().getName()));
                });
    }

    /** Whether the values of context keys of this name are personal. */
    public boolean isPersonalKey(String name) {
        return personalKeys.contains(name);
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
