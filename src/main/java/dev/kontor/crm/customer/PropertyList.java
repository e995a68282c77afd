package dev.kontor.crm.customer;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The properties of a customer as its row has them: {@code name=value}, in the order of the names. */
final class PropertyList {

    private PropertyList() {}

    /** How a property stands in the list. A name has no equals sign, so the first one ends it. */
    static String entry(String name, String value) {
        return name + "=" + value;
    }

    /** The list with a property set. */
    static String[] with(String[] list, String name, String value) {
        var all = new TreeMap<>(toMap(list));
        all.put(name, value);
        return toList(all);
    }

    /** The list without a property. */
    static String[] without(String[] list, String name) {
        var all = new TreeMap<>(toMap(list));
        all.remove(name);
        return toList(all);
    }

    /** The values by their names. */
    static SortedMap<String, String> toMap(String[] list) {
        var all = new TreeMap<String, String>();
        for (String entry : list) {
            int end = entry.indexOf('=');
            all.put(entry.substring(0, end), entry.substring(end + 1));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    private static String[] toList(SortedMap<String, String> all) {
        return all.entrySet().stream()
                .map(property -> entry(property.getKey(), property.getValue()))
                .toArray(String[]::new);
    }
}
