package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventEnvelope;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * The log for those who look at it or follow a part of it. What none of them can read, a fact of a type that no
 * catalog names or whose JSON is broken, is left out and told by its position.
 */
public interface StreamLog {

    /** How much JSON one slice has at most, in bytes as PostgreSQL keeps it; a single fact may be larger. */
    long MAX_BYTES = 1024 * 1024;

    /**
     * A stretch for those who follow: complete facts only, so nothing in it can still be preceded by a late commit.
     *
     * @param facts in order
     * @param through the position up to which nothing is missing: go on after it
     * @param watermark how far the log was complete; the end is reached where {@code through} is not below it
     */
    record Slice(List<EventEnvelope> facts, long through, long watermark) {
        public Slice {
            facts = List.copyOf(facts);
        }

        /** Whether there was nothing more to read. */
        public boolean atEnd() {
            return through >= watermark;
        }
    }

    /**
     * A page for those who look: every committed fact, also those that a late commit may still precede.
     *
     * @param facts in order
     * @param unreadable positions of facts that belong here and could not be read
     * @param completeUpTo the watermark: no fact up to here can still appear
     * @param next where the next page begins, if there is more; whoever walks on by it misses nothing
     */
    record Page(List<EventEnvelope> facts, List<Long> unreadable, long completeUpTo, OptionalLong next) {
        public Page {
            facts = List.copyOf(facts);
            unreadable = List.copyOf(unreadable);
        }
    }

    /** Which life of which store this is, by the server's own word. */
    String epoch();

    /** The position up to which the log is complete. */
    long watermark();

    /** The last position drawn so far: no reader has come further than here. */
    long lastPosition();

    /** The next facts of all tenants; at most {@code limit}, and at most {@value #MAX_BYTES} bytes of them. */
    Slice tail(long after, int limit);

    /** The next facts of one stream; bounded as those of {@link #tail}. */
    Slice after(StreamQuery query, long after, int limit);

    /**
     * A page of one stream.
     *
     * @param from the first position that may be on it
     */
    Page from(StreamQuery query, long from, int limit);

    /**
     * A page of what one outside request set off.
     *
     * @param types stored names of the types wanted; empty for all
     * @param from the first position that may be on it
     */
    Page correlated(String tenant, String correlationId, Set<String> types, long from, int limit);

    /** The fact at a position, if the tenant has one there. */
    Optional<EventEnvelope> at(String tenant, long position);
}
