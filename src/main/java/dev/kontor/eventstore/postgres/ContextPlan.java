package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.Condition;
import dev.kontor.eventstore.ContextQuery;
import dev.kontor.eventstore.EventDescriptor;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.json.JsonArray;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a query is asked and guarded in SQL: alternatives of a key, a type, or neither, and for each item the lock that
 * every fact it can match holds too.
 *
 * <p>A context key guards an item only if every type that the item can match always carries it; otherwise its types
 * guard it, and an item of any type is guarded by the whole log.
 */
final class ContextPlan {

    /** One way for a fact to match; the types' names are joined by commas. */
    private record Alternative(
            @Nullable UUID key,
            @Nullable String types,
            @Nullable String filter) {}

    private final List<Alternative> alternatives = new ArrayList<>();
    private final List<Long> guards = new ArrayList<>();
    private final List<EventDescriptor> known;
    private final KeyDigest digest;
    private final EventTypes types;

    private ContextPlan(List<ContextQuery.Item> items, KeyDigest digest, EventTypes types) {
        this.digest = digest;
        this.types = types;
        items.forEach(this::add);
        this.known = alternatives.stream().anyMatch(alternative -> alternative.filter() != null)
                ? List.copyOf(types.all())
                : List.of();
    }

    static ContextPlan of(ContextQuery query, KeyDigest digest, EventTypes types) {
        return new ContextPlan(query.items(), digest, types);
    }

    /** The plan of an append that nothing guards. */
    static ContextPlan none() {
        return new ContextPlan(List.of(), new KeyDigest(""), new EventTypes(List.of()));
    }

    private void add(ContextQuery.Item item) {
        var matched = item.types().stream()
                .map(types::of)
                .sorted(Comparator.comparing(EventDescriptor::name))
                .toList();
        Optional<Condition> guard = item.conditions().stream()
                .filter(condition -> !matched.isEmpty()
                        && matched.stream().allMatch(type -> type.alwaysKeyedBy(condition.property())))
                .findFirst();
        UUID key = guard.map(digest::key).orElse(null);
        var filter = filter(item.conditions().stream()
                .filter(condition -> !condition.equals(guard.orElse(null)))
                .toList());
        var names = matched.stream().map(EventDescriptor::name).toList();
        alternatives.add(new Alternative(key, names.isEmpty() ? null : String.join(",", names), filter));
        guards.addAll(
                key != null
                        ? List.of(KeyDigest.lock(key))
                        : names.isEmpty()
                                ? List.of(digest.globalLock())
                                : names.stream().map(digest::typeLock).toList());
    }

    private @Nullable String filter(List<Condition> conditions) {
        return conditions.isEmpty()
                ? null
                : conditions.stream()
                        .map(condition -> JsonText.provider()
                                .createObjectBuilder()
                                .add("key", digest.key(condition).toString())
                                .add("path", path(condition))
                                .add("value", condition.value().toJson())
                                .build())
                        .collect(
                                JsonText.provider()::createArrayBuilder,
                                (all, one) -> all.add(one),
                                (a, b) -> a.addAll(b))
                        .build()
                        .toString();
    }

    private static JsonArray path(Condition condition) {
        return JsonText.provider().createArrayBuilder(condition.path()).build();
    }

    /** The locks that an append guarded by this query takes exclusively. */
    List<Long> guards() {
        return guards;
    }

    /**
     * Whether SQL may answer with facts that, once upcast, do not match: then the reader looks again. Facts of a
     * version newer than this node's are no such case, they cannot be read at all.
     */
    boolean mayOvershoot() {
        return known.stream().anyMatch(type -> type.version() > 1);
    }

    /** Whether every fact that matches is found under one of the keys. */
    boolean isKeyed() {
        return alternatives.stream().allMatch(alternative -> alternative.key() != null);
    }

    void bindKeysTo(Query statement) {
        statement.setParameter("keys", column(Alternative::key));
    }

    void bindTo(Query statement) {
        bindKeysTo(statement);
        statement
                .setParameter("types", column(Alternative::types))
                .setParameter("filters", column(Alternative::filter))
                .setParameter(
                        "evolvedTypes",
                        ArrayLiteral.plain(
                                known.stream().map(EventDescriptor::name).toList()))
                .setParameter(
                        "evolvedVersions",
                        ArrayLiteral.plain(
                                known.stream().map(EventDescriptor::version).toList()));
    }

    private String column(Function<Alternative, @Nullable Object> value) {
        var values = new ArrayList<@Nullable Object>();
        alternatives.forEach(alternative -> values.add(value.apply(alternative)));
        return ArrayLiteral.quoted(values);
    }
}
