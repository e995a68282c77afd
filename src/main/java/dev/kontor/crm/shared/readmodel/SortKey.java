package dev.kontor.crm.shared.readmodel;

/** What a list can be ordered by; each list has an enum of these. */
public interface SortKey {

    /** The row's attribute. */
    String attribute();

    /** Whether upper and lower case count as one. */
    default boolean ignoresCase() {
        return false;
    }

    /** Whether a list that comes in this order, because nobody asked for one, begins with its end: the latest news. */
    default boolean latestFirst() {
        return false;
    }
}
