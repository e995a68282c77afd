package dev.kontor.api;

import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.InvalidContextVersionException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags (RFC 9110, 8.8.3) and back. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

    private EntityTags() {}

    /** The strong tag of a version. */
    public static String of(ContextVersion version) {
        return '"' + version.toString() + '"';
    }

    /**
     * The version that the sender of an {@code If-Match} insists on. Of several, the one that has seen most: if any of
     * them is current, that one is. A weak tag never matches, and neither does a text that is no version; where
     * nothing else is given, that is the version of someone who has seen nothing, and every fact counts as a change.
     *
     * @param header the header's value; null if it was not sent
     * @return the version; null if the sender does not insist, by no header or by {@code *}
     */
    public static @Nullable ContextVersion expected(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return null;
        }
        return TAG.matcher(header)
                .results()
                .filter(tag -> tag.group(1) == null)
                .flatMap(tag -> version(tag).stream())
                .max(Comparator.comparingLong(ContextVersion::floor))
                .orElse(ContextVersion.nothingSeen());
    }

    private static Optional<ContextVersion> version(MatchResult tag) {
        try {
            return Optional.of(ContextVersion.parse(tag.group(2)));
        } catch (InvalidContextVersionException e) {
            return Optional.empty();
        }
    }

    /**
     * Whether an {@code If-None-Match} names a tag, or all by {@code *}; the comparison is the weak one.
     *
     * @param header the header's value; null if it was not sent
     */
    public static boolean matchesAny(@Nullable String header, String tag) {
        return header != null
                && (header.strip().equals("*")
                        || TAG.matcher(header).results().anyMatch(given -> tag.equals('"' + given.group(2) + '"')));
    }
}
