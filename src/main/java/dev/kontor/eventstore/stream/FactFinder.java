package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventEnvelope;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Looks for facts backwards, the newest first. What nothing is indexed by is looked for in a bounded stretch at a time, so
 * that no question walks through a large log at once, and whoever asked learns how far it came.
 */
public interface FactFinder {

    /** Through how many facts one question looks at most. */
    int MOST_LOOKED_THROUGH = 5_000;

    /**
     * Which facts are wanted of a stream.
     *
     * @param user who did it; null for anybody
     * @param from recorded then or later; null for any time
     * @param to recorded before then; null for any time
     * @param also what else must be so; null for nothing
     */
    record Wanted(
            @Nullable String user,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Predicate<EventEnvelope> also) {

        /** Whether every fact of the stream is. */
        public boolean all() {
            return user == null && from == null && to == null && also == null;
        }
    }

    /**
     * What was found.
     *
     * @param facts the newest first
     * @param unreadable positions of facts that belong here and could not be read
     * @param next below which to go on, if there may be more
     */
    record Found(List<EventEnvelope> facts, List<Long> unreadable, OptionalLong next) {
        public Found {
            facts = List.copyOf(facts);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * Facts of a stream.
     *
     * @param before only facts below this position
     * @param limit how many at most
     */
    Found find(StreamQuery query, Wanted wanted, long before, int limit);

    /**
     * Facts that one outside request set off.
     *
     * @param types stored names of the types wanted; empty for all
     * @param before only facts below this position
     * @param limit how many at most
     */
    Found findCorrelated(String tenant, String correlationId, Set<String> types, Wanted wanted, long before, int limit);
}
