package dev.kontor.eventstore.stream;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a reader has come, and in which history of the log: after a restore, or a fail-over that lost facts, the same
 * position may be another fact's.
 *
 * @param epoch which life of which store the position is of; null if the reader does not know, and is trusted
 * @param position everything up to here was told
 */
public record Bookmark(@Nullable String epoch, long position) {

    private static final Pattern TEXT = Pattern.compile("(?:([0-9a-z]{1,16})-)?([0-9]{1,18})");

    /** Reads the text form, or a position alone; empty if it is neither. */
    public static Optional<Bookmark> parse(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new Bookmark(matcher.group(1), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether the position means in an epoch what it meant to the reader, for all that is known. */
    boolean isOf(String present) {
        return epoch == null || epoch.equals(present);
    }

    /** For {@link #parse}: the epoch and the position with a dash between them. */
    public String text() {
        return epoch == null ? Long.toString(position) : epoch + "-" + position;
    }
}
