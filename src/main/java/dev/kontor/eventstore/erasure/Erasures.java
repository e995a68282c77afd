package dev.kontor.eventstore.erasure;

import dev.kontor.eventstore.EventEnvelope;
import java.util.Collection;
import java.util.List;

/** Destroys keys of data subjects. Joins the caller's transaction, as the fact that says so does. */
public interface Erasures {

    /**
     * Destroys the keys of subjects and of all that concerns them, and with them their personal values in all facts; also the rows under which their
     * facts are found by personal context keys, and what errors have said of them. A subject without a key gets none any
     * more. To be called before the fact is appended: whoever appends takes these locks in the same order.
     *
     * @return whose keys were destroyed: those asked for and all that concerned them and was not erased before
     */
    List<Subject> destroy(String tenant, Collection<Subject> subjects);

    /**
     * All facts about a subject and about what concerns it, in the order of the log; what was erased shows as that. They
     * are held in memory: a subject has few.
     */
    List<EventEnvelope> factsOf(String tenant, Subject subject);
}
