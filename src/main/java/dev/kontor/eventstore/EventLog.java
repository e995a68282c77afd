package dev.kontor.eventstore;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole log in its safe order, over all tenants: what catches up reads this, and never misses a late commit. */
public interface EventLog {

    /**
     * How much JSON a stretch of some types has at most, in bytes as PostgreSQL keeps it, which may be compressed: it
     * ends with the fact that reaches this.
     */
    long MAX_BYTES = 8 * 1024 * 1024;

    /**
     * A stretch of the log.
     *
     * @param events the facts, ascending by position
     * @param through how far the reader has come with this stretch, facts of other types included: where it goes on
     *     after; never below where it started
     * @param watermark the position up to which the log was complete when this was read
     * @param unreadable a fact that cannot be understood, which this stretch ends before; null if there is none
     */
    record Slice(
            List<EventEnvelope> events,
            long through,
            long watermark,
            @Nullable Unreadable unreadable) {
        public Slice {
            events = List.copyOf(events);
        }

        /** Whether the stretch ends at the end of the log, as it was. */
        public boolean isLast() {
            return unreadable == null && through >= watermark;
        }
    }

    /**
     * A fact that this release cannot understand: an upcaster is missing, or its JSON does not fit its type.
     *
     * @param position its place in the log
     * @param eventId its identity
     * @param eventType its stored type name
     * @param tenant whose fact it is
     * @param failure why it cannot be understood
     */
    record Unreadable(long position, UUID eventId, String eventType, String tenant, RuntimeException failure) {}

    /**
     * Reads complete facts of all types: none that could still be preceded by a late commit.
     *
     * @param after the position to go on from; 0 for the beginning
     * @param limit how many facts at most; positive
     * @throws RuntimeException what is the matter with a fact that cannot be understood; {@code unreadable} is null
     */
    Slice readAfter(long after, int limit);

    /**
     * Reads the complete facts of some types among the next facts of the log. The work is bounded whatever the log
     * holds: a stretch without any fact of these types still brings its reader further.
     *
     * @param after the position to go on from; 0 for the beginning
     * @param limit how many facts, of whatever type, are looked at at most; positive
     * @param types the stored names of the types wanted
     */
    Slice readAfter(long after, int limit, Set<String> types);

    /**
     * Reads as {@link #readAfter(long, int, Set)}, but only up to a position that the caller knows to be complete, as
     * the checkpoint of a read model is. The result's watermark is that position.
     *
     * @param through the last position to read
     */
    Slice readUpTo(long after, long through, int limit, Set<String> types);
}
