package dev.kontor.eventstore.check;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.EventProperties;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.serialization.EventSerializer.Deserialized;
import dev.kontor.eventstore.serialization.MissingUpcasterException;
import dev.kontor.eventstore.serialization.UnknownEventTypeException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One fact read as every reader would, and the context keys that it must and may have.
 *
 * @param must conditions on keys that the type has declared since the fact's schema version or before
 * @param may those, and conditions on keys that it has declared since
 * @param problems what keeps the fact from being read; then neither is known
 */
record FactReading(Set<Condition> must, Set<Condition> may, List<Finding> problems) {

    static FactReading of(StoredFact fact, EventSerializer serializer) {
        try {
            var read =
                    serializer.deserialize(fact.type(), fact.version(), fact.payload(), "position " + fact.position());
            return readable(fact, read);
        } catch (UnknownEventTypeException e) {
            return unreadable(fact, Finding.Kind.UNKNOWN_TYPE, e);
        } catch (MissingUpcasterException e) {
            return unreadable(fact, Finding.Kind.UNKNOWN_VERSION, e);
        } catch (RuntimeException e) {
            // an upcaster may throw anything
            return unreadable(fact, Finding.Kind.UNREADABLE, e);
        }
    }

    private static FactReading readable(StoredFact fact, Deserialized read) {
        var may = EventProperties.of(read.type(), read.payload())
                .keys()
                .filter(key -> !isErased(read.type(), key))
                .collect(Collectors.toSet());
        var must = may.stream()
                .filter(key -> isOlder(read.type(), key, fact.version()))
                .collect(Collectors.toSet());
        return new FactReading(must, may, List.of());
    }

    /** What stands for an erased value is no key: its rows went with it. */
    private static boolean isErased(EventDescriptor type, Condition key) {
        var personal = type.personal();
        return personal != null
                && personal.properties().stream()
                        .filter(property -> type.keys().stream()
                                .anyMatch(declared -> declared.name().equals(key.property())
                                        && declared.path().equals(property.path())))
                        .anyMatch(property ->
                                property.erasedAs().equals(key.value().toJson()));
    }

    private static boolean isOlder(EventDescriptor type, Condition key, int version) {
        return type.keys().stream()
                .filter(declared -> declared.name().equals(key.property()))
                .allMatch(declared -> declared.since() <= version);
    }

    /** The class of what was thrown only: its message may quote the payload. */
    private static FactReading unreadable(StoredFact fact, Finding.Kind kind, RuntimeException why) {
        var detail = "%s version %d: %s"
                .formatted(fact.type(), fact.version(), why.getClass().getSimpleName());
        return new FactReading(Set.of(), Set.of(), List.of(new Finding(kind, fact.position(), detail)));
    }
}
