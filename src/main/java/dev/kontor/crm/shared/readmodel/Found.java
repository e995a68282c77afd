package dev.kontor.crm.shared.readmodel;

import java.util.List;

/**
 * Things that a list query found.
 *
 * @param <V> what is seen of them
 * @param items those on the page, in order
 * @param total how many there are in all
 */
public record Found<V>(List<V> items, long total) {

    public Found {
        items = List.copyOf(items);
    }
}
