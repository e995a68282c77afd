package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.EventStoreException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A transfer does not go with what is there. */
public final class ImportRefusedException extends EventStoreException {

    private static final long serialVersionUID = 1L;

    private final String rule;

    private ImportRefusedException(String rule, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.rule = rule;
    }

    static ImportRefusedException notEmpty(List<Long> positions, Throwable cause) {
        return new ImportRefusedException(
                "import-not-empty",
                "The tenant has facts that were not imported, at %s: a log is imported only where there is nothing else, and nobody writes meanwhile."
                        .formatted(positions),
                cause);
    }

    static ImportRefusedException otherLog(long position) {
        return new ImportRefusedException(
                "import-other-log",
                "What was imported here has come further than position %d and lacks the fact there: this is another log, or its parts come in another order."
                        .formatted(position),
                null);
    }

    static ImportRefusedException idTaken(Throwable cause) {
        return new ImportRefusedException(
                "import-id-taken",
                "Another tenant has a fact of one of these ids, as in the installation that the log comes from: give the facts new ids (ids=new).",
                cause);
    }

    /**
     * A fact takes what somebody here has already.
     *
     * @param eventId which fact
     */
    public static ImportRefusedException clash(String eventId) {
        return new ImportRefusedException(
                "import-clash",
                "The fact %s takes what somebody of this tenant has already, such as a user's address: change that one first."
                        .formatted(eventId),
                null);
    }

    /** Why, as a stable name. */
    public String rule() {
        return rule;
    }
}
