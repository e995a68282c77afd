package dev.kontor.eventstore.transfer;

import dev.kontor.eventstore.ContextQuery;
import java.util.List;

/** What a log is imported onto, as those know it who know the facts. */
public interface ImportGround {

    /** What the tenant must have no facts of, but such as were imported. */
    ContextQuery untouched();

    /**
     * Looks whether facts that were just stored go with those that the tenant had of its own; called in their
     * transaction, in which nobody else stores any.
     *
     * @throws ImportRefusedException if they do not; they are not stored then
     */
    void verify(List<Incoming> stored);
}
