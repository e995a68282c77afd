package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All projections by name, with their handlers. */
@ApplicationScoped
public class ProjectionRegistry {

    private final Map<String, Handlers> byName = new TreeMap<>();

    /** For the container's proxy. */
    protected ProjectionRegistry() {}

    /**
     * @param projections those that CDI found
     * @throws ProjectionException if one is written in a way that cannot work, or two share a name
     */
    @Inject
    public ProjectionRegistry(@Any Instance<Projection> projections, EventTypes types) {
        projections
                .handlesStream()
                .forEach(bean ->
                        register(HandlerMethods.of(bean.get(), bean.getBean().getBeanClass(), types)));
    }

    /**
     * A registry of projections that no container made.
     *
     * @throws ProjectionException if one is written in a way that cannot work, or two share a name
     */
    public ProjectionRegistry(List<? extends Projection> projections, EventTypes types) {
        projections.forEach(projection -> register(HandlerMethods.of(projection, projection.getClass(), types)));
    }

    private void register(Handlers handlers) {
        if (handlers.name().isBlank() || handlers.version() < 1) {
            throw new ProjectionException("%s needs a name, and a version of 1 or more."
                    .formatted(handlers.projection().getClass().getName()));
        }
        if (byName.putIfAbsent(handlers.name(), handlers) != null) {
            throw new ProjectionException("Two projections are named '%s'.".formatted(handlers.name()));
        }
    }

    /** All, by name. */
    public Collection<Handlers> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The projection of a name, if this release has it. */
    public Optional<Handlers> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
