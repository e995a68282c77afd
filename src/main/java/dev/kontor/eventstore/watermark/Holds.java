package dev.kontor.eventstore.watermark;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * For how long readers have been held back. Where the role may not see when a transaction began, it counts from when
 * the append was first seen; the true time is then at least that. One for each observer; not for several threads.
 */
public final class Holds {

    /**
     * An append that holds readers back.
     *
     * @param by whose it is
     * @param lasted for how long, at least
     * @param waiting positions with facts that wait behind it, at most
     */
    public record Hold(AppendUnderWay by, Duration lasted, long waiting) {}

    private final Map<AppendUnderWay, Instant> firstSeen = new HashMap<>();

    /** Nothing seen yet. */
    public Holds() {}

    /** The append that holds readers back now; empty if none is under way. */
    public Optional<Hold> observe(LogStanding standing) {
        var seen = new HashMap<AppendUnderWay, Instant>();
        for (var append : standing.underWay()) {
            var identity = identity(append);
            seen.put(identity, firstSeen.getOrDefault(identity, standing.now()));
        }
        firstSeen.clear();
        firstSeen.putAll(seen);
        return standing.underWay().stream().findFirst().map(first -> hold(first, standing));
    }

    private Hold hold(AppendUnderWay append, LogStanding standing) {
        var known = append.since();
        var since = known != null ? known : firstSeen.getOrDefault(identity(append), standing.now());
        return new Hold(
                append,
                LogStanding.atLeastZero(Duration.between(since, standing.now())),
                standing.lastPosition() - standing.watermark());
    }

    /** What stays as it is while the append is under way. */
    private static AppendUnderWay identity(AppendUnderWay append) {
        return new AppendUnderWay(
                append.process(), append.prepared(), null, null, null, null, append.since(), append.watermark());
    }
}
