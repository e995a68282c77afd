package dev.kontor.crm.contact;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Labels. They are compared in lower case. */
final class Tags {

    /** The most labels of one contact. */
    static final int MOST = 50;

    /** The longest label, in characters. */
    static final int MAX_LENGTH = 40;

    private Tags() {}

    /** A label in the form in which labels are compared. */
    static String normal(String tag) {
        return tag.strip().toLowerCase(Locale.ROOT);
    }

    /** These and one more. */
    static Set<String> with(Set<String> tags, String more) {
        var all = new HashSet<>(tags);
        all.add(more);
        return Set.copyOf(all);
    }

    /** These but one. */
    static Set<String> without(Set<String> tags, String less) {
        var all = new HashSet<>(tags);
        all.remove(less);
        return Set.copyOf(all);
    }
}
