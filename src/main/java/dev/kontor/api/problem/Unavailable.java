package dev.kontor.api.problem;

import java.sql.SQLException;
import java.util.Set;

/** Whether a failure is that the database cannot be reached or has no connection to spare. */
final class Unavailable {

    static final String RULE = "unavailable";

    /** The database was lost in the middle of a commit: the server tells so by a system exception. */
    static final String OUTCOME_UNKNOWN = "outcome-unknown";

    /** SQL state classes: connection, insufficient resources, operator intervention (shutdown, time-out). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private Unavailable() {}

    /** Whether a problem is that the database was lost. */
    static boolean isTold(String rule) {
        return rule.equals(RULE) || rule.equals(OUTCOME_UNKNOWN);
    }

    /** Looks at this one failure, not at what caused it. */
    static boolean causedBy(Throwable failure) {
        if (!(failure instanceof SQLException sql)) {
            return false;
        }
        var state = sql.getSQLState();
        // a server's pool that has no connection says so without a state
        return state == null || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)));
    }
}
