package dev.kontor.crm.shared.readmodel;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which rows a list shows, and in which order. A filter without a value is no filter.
 *
 * @param filters the conditions that must all hold
 * @param order by what; the id is added, so that the order is total and nothing is on two pages or on none
 */
public record ListQuery(List<Filter> filters, List<Sorting> order) {

    /** A condition on a row. */
    @FunctionalInterface
    public interface Filter {

        /** The condition in JPA's terms. */
        Predicate on(Root<?> row, CriteriaBuilder criteria);
    }

    /**
     * One key of an order.
     *
     * @param key by what
     * @param descending which way
     */
    public record Sorting(SortKey key, boolean descending) {

        private Order on(Root<?> row, CriteriaBuilder criteria) {
            Expression<?> value =
                    key.ignoresCase() ? criteria.lower(row.get(key.attribute())) : row.get(key.attribute());
            return descending ? criteria.desc(value) : criteria.asc(value);
        }
    }

    public ListQuery {
        filters = List.copyOf(filters);
        order = List.copyOf(order);
    }

    /** All rows of a tenant. */
    public static ListQuery of(String tenant) {
        return new ListQuery(List.of(), List.of()).equal("tenant", tenant);
    }

    /** Only rows of which one of these attributes contains a text, in any case. */
    public ListQuery containing(@Nullable String text, String... attributes) {
        if (text == null || text.isBlank()) {
            return this;
        }
        String pattern = pattern(text);
        return where((row, criteria) -> criteria.or(Arrays.stream(attributes)
                .map(attribute -> criteria.like(criteria.lower(row.get(attribute)), pattern, '!'))
                .toArray(Predicate[]::new)));
    }

    /** Only rows with this value. */
    public ListQuery equal(String attribute, @Nullable Object value) {
        return switch (value) {
            case null -> this;
            // in the text of the statement: PostgreSQL plans for all values of a parameter at once, and so would not
            // use an index on what is open alone
            case Enum<?> one -> where((row, criteria) -> criteria.equal(row.get(attribute), criteria.literal(one)));
            default -> where((row, criteria) -> criteria.equal(row.get(attribute), value));
        };
    }

    /** Only rows with one of these values. */
    public ListQuery in(String attribute, @Nullable Collection<?> values) {
        return values == null
                ? this
                : where((row, criteria) -> row.get(attribute).in(values));
    }

    /** Only rows whose list of texts or ids has this one. */
    public ListQuery having(String attribute, @Nullable Object value) {
        return value == null
                ? this
                : where((row, criteria) -> criteria.isTrue(criteria.function(
                        "array_contains", Boolean.class, row.get(attribute), criteria.literal(value))));
    }

    /** Only rows with this value or a greater one. */
    public <T extends Comparable<? super T>> ListQuery from(String attribute, @Nullable T least) {
        return least == null
                ? this
                : where((row, criteria) -> criteria.greaterThanOrEqualTo(row.<T>get(attribute), least));
    }

    /** Only rows with a smaller value. */
    public <T extends Comparable<? super T>> ListQuery before(String attribute, @Nullable T end) {
        return end == null ? this : where((row, criteria) -> criteria.lessThan(row.<T>get(attribute), end));
    }

    /** Only rows that satisfy one more condition. */
    public ListQuery where(Filter filter) {
        var all = new ArrayList<>(filters);
        all.add(filter);
        return new ListQuery(all, order);
    }

    /** Ordered by this after what it is ordered by already. */
    public ListQuery orderedBy(SortKey key, boolean descending) {
        var all = new ArrayList<>(order);
        all.add(new Sorting(key, descending));
        return new ListQuery(filters, all);
    }

    Predicate[] conditions(Root<?> row, CriteriaBuilder criteria) {
        return filters.stream().map(filter -> filter.on(row, criteria)).toArray(Predicate[]::new);
    }

    List<Order> order(Root<?> row, CriteriaBuilder criteria) {
        var all =
                new ArrayList<>(order.stream().map(key -> key.on(row, criteria)).toList());
        boolean descending = !order.isEmpty() && order.getLast().descending();
        all.add(descending ? criteria.desc(row.get("id")) : criteria.asc(row.get("id")));
        return all;
    }

    /** The text as a LIKE pattern with {@code !} as its escape. */
    private static String pattern(String text) {
        return "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
    }
}
