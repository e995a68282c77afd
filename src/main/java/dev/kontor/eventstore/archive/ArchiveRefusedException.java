package dev.kontor.eventstore.archive;

import dev.kontor.eventstore.EventStoreException;
import java.util.Locale;

/** A partition can not be taken out or put back as things are; the message says why. */
public final class ArchiveRefusedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** It is where it is to go already. */
        STATE,
        /** Something still needs its facts, or more are to come. */
        IN_USE,
        /** Its facts are not those that the chain vouches for. */
        BROKEN,
        /** Its table is not there. */
        GONE,
        /** Others have used the log all the time. */
        BUSY
    }

    private final Reason reason;

    /**
     * @param reason why
     * @param message what exactly
     */
    public ArchiveRefusedException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    /** Why, as a stable name. */
    public String rule() {
        return "partition-" + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
