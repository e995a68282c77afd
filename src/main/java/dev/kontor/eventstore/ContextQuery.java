package dev.kontor.eventstore;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which facts a decision needs: those that match at least one item. A query is what an append is guarded by, so the
 * narrower it is, the fewer commands get in each other's way.
 *
 * {@snippet :
 * ContextQuery.of(ContactCreated.class, ContactRenamed.class)
 *         .where(CONTACT_ID, contactId)
 *         .or(ContextQuery.of(ContactCreated.class).where(EMAIL, email));
 * }
 *
 * <p>A query is bounded by the tenant of whoever asks. Within it, {@link #everything()} matches all facts.
 *
 * @param items the alternatives; at least one
 */
public record ContextQuery(List<Item> items) {

    /**
     * One alternative: a fact matches if it is of one of the types and satisfies all conditions.
     *
     * @param types the event types; empty stands for any
     * @param conditions the equalities that must all hold; may be empty
     */
    public record Item(Set<Class<? extends Event>> types, List<Condition> conditions) {
        public Item {
            types = Set.copyOf(types);
            conditions = conditions.stream().distinct().toList();
        }

        private boolean matches(EventDescriptor type, String payload) {
            if (!types.isEmpty() && !types.contains(type.javaType())) {
                return false;
            }
            if (conditions.isEmpty()) {
                return true;
            }
            var properties = EventProperties.of(type, payload);
            return conditions.stream().allMatch(properties::satisfy);
        }

        @Override
        public String toString() {
            var names = types.stream().map(Class::getSimpleName).sorted().collect(Collectors.joining("|"));
            var where = conditions.stream()
                    .map(condition ->
                            condition.property() + "=" + condition.value().text())
                    .collect(Collectors.joining(", "));
            return (names.isEmpty() ? "any type" : names) + (where.isEmpty() ? "" : "[" + where + "]");
        }
    }

    public ContextQuery {
        items = List.copyOf(new LinkedHashSet<>(items));
        if (items.isEmpty()) {
            throw new IllegalArgumentException("A context query needs an item; everything() matches all facts.");
        }
    }

    /** All facts of the tenant. */
    public static ContextQuery everything() {
        return new ContextQuery(List.of(new Item(Set.of(), List.of())));
    }

    /** Facts of any of these types; no type at all stands for any. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static ContextQuery of(Class<? extends Event>... types) {
        return new ContextQuery(
                List.of(new Item(Arrays.stream(types).collect(Collectors.toUnmodifiableSet()), List.of())));
    }

    /** Facts of any type that a sealed interface permits. */
    public static ContextQuery ofAll(Class<? extends Event> sealedType) {
        return new ContextQuery(List.of(new Item(Set.copyOf(EventCatalog.permittedBy(sealedType)), List.of())));
    }

    /** This query with one more condition, which every item must satisfy. */
    public <T> ContextQuery where(Property<T> property, T value) {
        var condition = property.equalTo(value);
        return new ContextQuery(items.stream()
                .map(item -> new Item(item.types(), with(item.conditions(), condition)))
                .toList());
    }

    /** Facts that match this query or the other. */
    public ContextQuery or(ContextQuery other) {
        return new ContextQuery(
                Stream.concat(items.stream(), other.items.stream()).toList());
    }

    /** Whether a fact belongs to this context. The tenant is the reader's affair. */
    public boolean matches(EventEnvelope envelope) {
        return matches(envelope.type(), envelope.payload());
    }

    /**
     * Whether a fact that is not stored yet belongs to this context.
     *
     * @param payload its JSON in today's version
     */
    public boolean matches(EventDescriptor type, String payload) {
        return items.stream().anyMatch(item -> item.matches(type, payload));
    }

    private static List<Condition> with(List<Condition> conditions, Condition added) {
        var all = new ArrayList<>(conditions);
        all.add(added);
        return all;
    }

    @Override
    public String toString() {
        return items.stream().map(Item::toString).collect(Collectors.joining(" or "));
    }
}
