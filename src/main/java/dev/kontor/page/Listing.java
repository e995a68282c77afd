package dev.kontor.page;

import java.util.List;

/**
 * A page of a list, and the addresses of others.
 *
 * @param <V> what is seen of a thing
 * @param items those on the page, in order
 * @param total how many there are in all
 * @param page which page, from 0
 * @param size how many fit on one
 * @param order by what it is sorted
 * @param descending which way
 * @param address of this page
 */
public record Listing<V>(
        List<V> items, long total, int page, int size, String order, boolean descending, Address address) {

    public Listing {
        items = List.copyOf(items);
    }

    /** The number of the first on this page, from 1. */
    public long first() {
        return (long) page * size + 1;
    }

    /** The number of the last on this page. */
    public long last() {
        return (long) page * size + items.size();
    }

    /** Whether a page comes before this one. */
    public boolean afterOthers() {
        return page > 0;
    }

    /** Whether a page comes behind this one. */
    public boolean beforeOthers() {
        return last() < total;
    }

    /** The page before. */
    public Address previous() {
        return address.with("page", page > 1 ? page - 1 : null);
    }

    /** The page behind. */
    public Address next() {
        return address.with("page", page + 1);
    }

    /** How screen readers are told the order of a column: ascending, descending or none. */
    public String sorted(String key) {
        if (!order.equals(key)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    /** The list by a column; by the one that it is sorted by already, the other way round. */
    public Address by(String key) {
        var turned = descending ? "asc" : "desc";
        return address.without("page").with("sort", key).with("direction", order.equals(key) ? turned : null);
    }
}
