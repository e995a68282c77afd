package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.Sha256;
import dev.kontor.eventstore.serialization.EventTypes;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Tells folds apart: by name and by the conditions of the query, and in what form each is. The form has all that must
 * be the same for a state to serve: the fold's version, the shape of the state, and the event types with their
 * versions, because an older node knows nothing of a type that a newer one folds.
 */
final class FoldIdentities {

    private final EventTypes types;
    private final Map<Class<?>, String> shapes = new ConcurrentHashMap<>();

    FoldIdentities(EventTypes types) {
        this.types = types;
    }

    FoldIdentity of(Snapshotted<?> model, String tenant) {
        var query = model.query();
        var shape = shapes.computeIfAbsent(model.stateType(), StateShape::of);
        var form = "%d\n%s\n%s".formatted(model.snapshotVersion(), shape, eventTypes(query));
        var key = new SnapshotKey(tenant, model.snapshotName(), digest(conditions(query)));
        return new FoldIdentity(key, digest(form).toString());
    }

    private static String conditions(ContextQuery query) {
        return query.items().stream()
                .map(item -> item.conditions().stream()
                        .map(FoldIdentities::text)
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .collect(Collectors.joining("\n\n"));
    }

    /** With its length, so that no value can look like two. */
    private static String text(Condition condition) {
        var value = condition.value();
        return "%s=%s%d:%s"
                .formatted(condition.property(), value.form(), value.text().length(), value.text());
    }

    private String eventTypes(ContextQuery query) {
        return query.items().stream()
                .map(item -> item.types().stream()
                        .map(types::of)
                        .map(type -> type.name() + ":" + type.version())
                        .sorted()
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
    }

    private static UUID digest(String text) {
        return Sha256.half(Sha256.of(text));
    }
}
