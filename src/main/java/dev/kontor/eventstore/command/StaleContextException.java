package dev.kontor.eventstore.command;

import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventEnvelope;
import java.util.List;

/** The caller insisted on a version, and facts have come since. The command was not decided. */
public final class StaleContextException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ContextVersion expected;
    private final transient List<EventEnvelope> changes;

    /**
     * @param expected the version that the caller had seen
     * @param changes what came since, in order; everything, if the version is from before a restore
     */
    public StaleContextException(ContextVersion expected, List<EventEnvelope> changes) {
        super("Version %s is not current: %d facts were not seen.".formatted(expected, changes.size()));
        this.expected = expected;
        this.changes = List.copyOf(changes);
    }

    /** The version that the caller had seen. */
    public ContextVersion expected() {
        return expected;
    }

    /** What came since. */
    public List<EventEnvelope> changes() {
        return changes;
    }
}
