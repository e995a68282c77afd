package dev.kontor.eventstore.serialization;

import dev.kontor.eventstore.EventDescriptor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All upcasters, chained: one step for each schema version below today's. */
@ApplicationScoped
public class Upcasters {

    private record Step(String eventType, int fromVersion) {}

    private final Map<Step, Upcaster> steps = new HashMap<>();

    /** For the container's proxy. */
    protected Upcasters() {}

    /**
     * @param upcasters those that CDI found
     * @param types the registry that they must cover
     */
    @Inject
    public Upcasters(@Any Instance<Upcaster> upcasters, EventTypes types) {
        this(upcasters.stream().toList(), types);
    }

    /**
     * @throws EventTypeException if two read the same version
     * @throws MissingUpcasterException if a version below today's has none
     */
    public Upcasters(List<? extends Upcaster> upcasters, EventTypes types) {
        for (Upcaster upcaster : upcasters) {
            var step = new Step(upcaster.eventType(), upcaster.fromVersion());
            if (steps.putIfAbsent(step, upcaster) != null) {
                throw new EventTypeException("Two upcasters read event type '%s' version %d."
                        .formatted(step.eventType(), step.fromVersion()));
            }
        }
        types.all().forEach(this::requireChain);
    }

    private void requireChain(EventDescriptor type) {
        for (int version = 1; version < type.version(); version++) {
            step(type, version);
        }
    }

    /** Brings a payload from a stored version to today's. */
    JsonObject upcast(EventDescriptor type, int storedVersion, JsonObject payload) {
        JsonObject current = payload;
        for (int version = storedVersion; version < type.version(); version++) {
            current = step(type, version).upcast(current);
        }
        return current;
    }

    private Upcaster step(EventDescriptor type, int fromVersion) {
        var upcaster = steps.get(new Step(type.name(), fromVersion));
        if (upcaster == null) {
            throw MissingUpcasterException.step(type.name(), fromVersion, type.version());
        }
        return upcaster;
    }
}
