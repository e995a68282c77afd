package dev.kontor.eventstore.postgres;

import jakarta.persistence.Query;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The locks of one append: each once, in the stronger mode asked for, in ascending order. */
final class LockSet {

    /** More locks than this are exchanged for one on the whole log, so that PostgreSQL's lock table cannot run out. */
    static final int MOST = 64;

    private final TreeMap<Long, Boolean> exclusiveById = new TreeMap<>();

    void shared(long id) {
        exclusiveById.putIfAbsent(id, false);
    }

    void exclusive(long id) {
        exclusiveById.put(id, true);
    }

    /** Exchanges the locks for an exclusive one on the whole log if there are too many; every append holds that too. */
    void escalate(long globalLock) {
        if (exclusiveById.size() > MOST) {
            exclusiveById.clear();
            exclusive(globalLock);
        }
    }

    void bindTo(Query statement) {
        statement
                .setParameter("locks", ArrayLiteral.plain(exclusiveById.keySet()))
                .setParameter("exclusive", ArrayLiteral.plain(exclusiveById.values()));
    }

    /** Whether each lock is exclusive, in the order of taking them. */
    SortedMap<Long, Boolean> asMap() {
        return Collections.unmodifiableSortedMap(exclusiveById);
    }
}
