package dev.kontor.eventstore.aggregate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registry of aggregates: all kinds that CDI found, by name and by class. */
@ApplicationScoped
public class AggregateTypes {

    private final Map<String, AggregateType<?, ?>> byName = new HashMap<>();
    private final Map<Class<?>, AggregateType<?, ?>> byClass = new HashMap<>();

    /** For the container's proxy. */
    protected AggregateTypes() {}

    /**
     * @param kinds those that CDI found
     * @throws AggregateTypeException if two share a name or a class
     */
    @Inject
    public AggregateTypes(@Any Instance<AggregateType<?, ?>> kinds) {
        this(kinds.stream().toList());
    }

    /** @throws AggregateTypeException if two share a name or a class */
    public AggregateTypes(List<? extends AggregateType<?, ?>> kinds) {
        kinds.forEach(this::register);
    }

    private void register(AggregateType<?, ?> kind) {
        if (byName.putIfAbsent(kind.name(), kind) != null) {
            throw new AggregateTypeException("Two aggregates have the name '%s'.".formatted(kind.name()));
        }
        if (byClass.putIfAbsent(kind.type(), kind) != null) {
            throw new AggregateTypeException(
                    "Two aggregates are of the class %s.".formatted(kind.type().getName()));
        }
    }

    /** The kind of a name, if there is one. */
    public Optional<AggregateType<?, ?>> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The kind of an aggregate's class.
     *
     * @throws AggregateTypeException if no kind is of this class
     */
    @SuppressWarnings("unchecked") // a kind is registered under its own class
    public <A> AggregateType<?, A> of(Class<A> type) {
        var kind = byClass.get(type);
        if (kind == null) {
            throw new AggregateTypeException(
                    "No aggregate is of the class %s: make its AggregateType a CDI bean.".formatted(type.getName()));
        }
        return (AggregateType<?, A>) kind;
    }
}
