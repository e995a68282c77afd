package dev.kontor.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a reader has seen of a context, exactly: every matching fact up to {@code floor}, and of those above it the
 * ones in {@code seenAbove}. A fact that matches and is neither is new. Opaque to callers: keep it, hand it back.
 *
 * <p>Its exactness rests on the floor being a watermark, a position below which no fact can appear any more; see
 * {@link EventStore#watermark()}. As facts are immutable, naming the few facts above the watermark says the same
 * as a database snapshot would, and stays true after a restart or a restore. A read model's version has nothing
 * above its floor.
 *
 * @param epoch which life of which store it came from; a version of another epoch is never current
 * @param floor the position up to which everything was seen; 0 if nothing
 * @param seenAbove positions above the floor that were seen, ascending
 */
public record ContextVersion(String epoch, long floor, List<Long> seenAbove) {

    private static final String NO_EPOCH = "0";
    private static final Pattern TEXT = Pattern.compile("([0-9a-z]{1,16})-([0-9a-z]{1,13})((?:\\.[0-9a-z]{1,13})*+)");
    private static final ContextVersion NOTHING_SEEN = new ContextVersion(NO_EPOCH, 0, List.of());

    public ContextVersion {
        seenAbove = List.copyOf(seenAbove);
    }

    /** The version of a reader that has seen no fact at all: an append with it succeeds only if none matches. */
    public static ContextVersion nothingSeen() {
        return NOTHING_SEEN;
    }

    /** The version of a read model that is complete up to a position. */
    public static ContextVersion completeUpTo(String epoch, long position) {
        return new ContextVersion(epoch, position, List.of());
    }

    /**
     * The version of a reader who was at this one and has, guarded by it, appended facts that the query matches: no
     * other could come in between.
     *
     * @param appended where those are; in a transaction that has not rolled back
     */
    public ContextVersion havingAppended(Appended appended) {
        var all = new TreeSet<>(seenAbove);
        all.addAll(appended.positions());
        return new ContextVersion(epoch, floor, List.copyOf(all));
    }

    /** Whether this version can be compared with a store of that epoch. */
    public boolean belongsTo(String storeEpoch) {
        return epoch.equals(storeEpoch) || equals(NOTHING_SEEN);
    }

    /** Whether a matching fact at this position was seen. */
    public boolean covers(long position) {
        return position <= floor || seenAbove.contains(position);
    }

    /** The highest position it speaks of. A store whose log has not come that far did not give it out. */
    public long reach() {
        return seenAbove.isEmpty() ? floor : Math.max(floor, seenAbove.getLast());
    }

    /**
     * Reads back what {@link #toString()} wrote.
     *
     * @throws InvalidContextVersionException if the text is none
     */
    public static ContextVersion parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidContextVersionException(text);
        }
        try {
            long position = Long.parseLong(matcher.group(2), Character.MAX_RADIX);
            var seen = new ArrayList<Long>();
            long last = position;
            for (String step : matcher.group(3).split("\\.")) {
                if (!step.isEmpty()) {
                    last = Math.addExact(last, Long.parseLong(step, Character.MAX_RADIX));
                    seen.add(last);
                }
            }
            return new ContextVersion(matcher.group(1), position, seen);
        } catch (ArithmeticException | NumberFormatException e) {
            throw new InvalidContextVersionException(text);
        }
    }

    /** The version as text of lower-case letters, digits, dots and one dash; fit for an ETag. */
    @Override
    public String toString() {
        var text = new StringBuilder(epoch).append('-').append(Long.toString(floor, Character.MAX_RADIX));
        long last = floor;
        for (long position : seenAbove) {
            text.append('.').append(Long.toString(position - last, Character.MAX_RADIX));
            last = position;
        }
        return text.toString();
    }
}
