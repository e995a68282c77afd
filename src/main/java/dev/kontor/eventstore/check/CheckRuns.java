package dev.kontor.eventstore.check;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Remembers checks of the log, so that every node shows them and one at a time runs. */
public interface CheckRuns {

    /**
     * Begins a check, unless one runs.
     *
     * @param id what it is to be known as
     * @param through the position up to which it looks
     * @return the check that runs now: this one or the one that did already
     */
    UUID begin(UUID id, long through);

    /** Notes how far a check has come. */
    void note(UUID id, LogReport report);

    /**
     * Notes how a check has ended.
     *
     * @param report all that it has seen; null if it failed
     * @param error why it failed; null if it did not
     */
    void end(UUID id, @Nullable LogReport report, @Nullable String error);

    /** One check. */
    Optional<CheckRun> find(UUID id);

    /** The last check that came to its end; empty if none ever did. */
    Optional<CheckRun> lastDone();

    /** The latest checks, the last first. */
    List<CheckRun> latest(int limit);
}
