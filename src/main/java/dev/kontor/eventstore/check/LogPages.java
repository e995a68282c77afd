package dev.kontor.eventstore.check;

import dev.kontor.eventstore.Condition;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The log as a check reads it: page by page, each in a transaction of its own and over one index. */
public interface LogPages {

    /**
     * Where a check begins.
     *
     * @param watermark the position up to which the log is complete; nothing changes below it
     * @param now the database's clock
     */
    record Beginning(long watermark, Instant now) {}

    /**
     * Positions that are archived: their facts are not there, and nobody has lost them.
     *
     * @param from the first of them
     * @param to the last of them
     */
    record Archived(long from, long to) {}

    /** What is archived now, by position. */
    List<Archived> archived();

    /** Where a check begins now. */
    Beginning begin();

    /** The next facts by position. */
    List<StoredFact> facts(long after, long through, int limit);

    /** The next rows of context keys, by key and position, of facts up to a position. */
    List<StoredKey> keys(@Nullable StoredKey after, long through, int limit);

    /** Which of these rows of context keys, a key and a position each, are not there; their places in the lists. */
    List<Integer> absent(List<UUID> keys, List<Long> positions);

    /** The next handled commands, by tenant and id. */
    List<StoredCommand> commands(@Nullable StoredCommand after, int limit);

    /** What is wrong with the tables, the sequence and the subscriptions around the facts. */
    List<Finding> surroundings();

    /** The stored form of a context key. */
    UUID key(String tenant, Condition condition);
}
