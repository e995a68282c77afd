package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.ContextVersion;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * What an append is checked against.
 *
 * @param plan the context; one without alternatives guards nothing
 * @param standing the store that the caller knows; the version was compared with this and no other
 * @param after the position up to which all was seen
 * @param seen positions above that were seen, or were found not to match
 */
record Guard(ContextPlan plan, Standing standing, long after, List<Long> seen) {

    static Guard of(ContextPlan plan, Standing standing, ContextVersion version) {
        return new Guard(plan, standing, version.floor(), version.seenAbove());
    }

    static Guard none(Standing standing) {
        return new Guard(ContextPlan.none(), standing, 0, List.of());
    }

    void bindTo(Query statement) {
        plan.bindTo(statement);
        bindSeenTo(statement);
    }

    /** For a plan whose alternatives all have keys. */
    void bindKeysTo(Query statement) {
        plan.bindKeysTo(statement);
        bindSeenTo(statement);
    }

    private void bindSeenTo(Query statement) {
        statement
                .setParameter("incarnation", standing.incarnation())
                .setParameter("after", after)
                .setParameter("seen", ArrayLiteral.plain(seen));
    }

    Guard at(Standing other) {
        return new Guard(plan, other, after, seen);
    }

    Guard passingOver(List<Long> positions) {
        var all = new ArrayList<>(seen);
        all.addAll(positions);
        return new Guard(plan, standing, after, all);
    }
}
