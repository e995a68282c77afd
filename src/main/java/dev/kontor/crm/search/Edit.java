package dev.kontor.crm.search;

import dev.kontor.eventstore.Erased;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a fact changes of what is found: parts of the entry by their names.
 *
 * @param parts their new values; null takes a part away
 * @param archived whether the thing is kept for the record only from now on; null if that stays as it is
 * @param visibility who may find it from now on, as {@link dev.kontor.crm.shared.membership.Audience} has it; null if
 *     that stays as it is
 */
record Edit(
        Map<String, @Nullable String> parts,
        @Nullable Boolean archived,
        @Nullable String visibility,
        boolean insteadOfAll) {

    /** A change of some parts. */
    Edit(Map<String, @Nullable String> parts, @Nullable Boolean archived, @Nullable String visibility) {
        this(parts, archived, visibility, false);
    }

    /** What people call the thing. */
    static final String TITLE = "title";

    /** What tells it from others of the same name. */
    static final String SUBTITLE = "subtitle";

    Edit {
        parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
    }

    /** Nothing. */
    static Edit none() {
        return new Edit(Map.of(), null, null);
    }

    /** Nothing of it is found any more but that it was there. */
    static Edit erased() {
        return new Edit(Map.of(TITLE, Erased.TEXT), true, null, true);
    }

    /** What people call the thing. */
    static Edit title(String title) {
        return none().with(TITLE, title);
    }

    /** Another title, subtitle or other part. */
    Edit with(String part, @Nullable Object value) {
        var more = new LinkedHashMap<String, @Nullable String>(parts);
        more.put(part, value == null ? null : value.toString());
        return new Edit(more, archived, visibility);
    }

    /** The thing is kept for the record only, or is not any more. */
    Edit archived(boolean now) {
        return new Edit(parts, now, visibility);
    }

    /** Others may find the thing. */
    Edit seenBy(String now) {
        return new Edit(parts, archived, now);
    }
}
