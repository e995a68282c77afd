package dev.kontor.eventstore.stream;

import dev.kontor.eventstore.EventEnvelope;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A node's one reader of the log's end, for all streams that have come there. It stands still while there is none.
 *
 * <p>A stream joins where the tail is and misses nothing: both, joining and handing out, hold the tail.
 */
final class Tail {

    /** Whose stream of which name. */
    private record Topic(String tenant, String stream) {}

    private record Prepared(LiveFact fact, List<String> names) {}

    private final Map<Topic, Set<LiveStream>> streams = new HashMap<>();
    private final Set<LiveStream> joined = new HashSet<>();
    private long position;

    /** Takes a stream that has read the log up to where the tail is; false if it has to read on. */
    synchronized boolean join(LiveStream stream) {
        if (joined.isEmpty()) {
            position = stream.reached();
        }
        if (!stream.join(position)) {
            return false;
        }
        joined.add(stream);
        streams.computeIfAbsent(topic(stream.query()), topic -> new HashSet<>()).add(stream);
        return true;
    }

    /** Forgets a stream. */
    synchronized void leave(LiveStream stream) {
        if (joined.remove(stream)) {
            streams.computeIfPresent(topic(stream.query()), (topic, followers) -> {
                followers.remove(stream);
                return followers.isEmpty() ? null : followers;
            });
        }
    }

    /** Where it goes on from; it has handed out everything up to here. */
    synchronized long position() {
        return position;
    }

    synchronized boolean hasStreams() {
        return !joined.isEmpty();
    }

    /**
     * Hands out a slice to the streams that are there.
     *
     * @param after what the slice was read after
     * @return the streams that were offered something; none if the tail has been moved since, as it may when the last
     *     stream leaves and another joins
     */
    Set<LiveStream> handOut(long after, List<EventEnvelope> facts, long through) {
        // which streams a fact is in takes a look into its JSON: done before anybody is held
        var prepared = facts.stream()
                .map(fact -> new Prepared(new LiveFact(fact), StreamName.having(fact)))
                .toList();
        synchronized (this) {
            if (position != after) {
                return Set.of();
            }
            var touched = new LinkedHashSet<LiveStream>();
            prepared.forEach(one -> handOut(one.fact(), one.names(), touched));
            position = through;
            joined.forEach(stream -> stream.passed(through));
            return touched;
        }
    }

    private void handOut(LiveFact fact, List<String> names, Set<LiveStream> touched) {
        var tenant = fact.envelope().origin().tenant();
        for (String name : names) {
            for (LiveStream stream : List.copyOf(streams.getOrDefault(new Topic(tenant, name), Set.of()))) {
                touched.add(stream);
                if (!stream.offer(fact)) {
                    leave(stream);
                }
            }
        }
    }

    private static Topic topic(StreamQuery query) {
        return new Topic(query.tenant(), query.stream().text());
    }
}
