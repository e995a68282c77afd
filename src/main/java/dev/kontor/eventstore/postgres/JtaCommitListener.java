package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.observation.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Fires {@link FactsAppended} asynchronously after the JTA transaction has committed, and tells the other nodes; after
 * a rollback, nothing.
 */
@ApplicationScoped
public class JtaCommitListener implements CommitListener {

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private Event<FactsAppended> events;

    @Inject
    private CommitNotifier otherNodes;

    @Override
    public void appended(FactsAppended facts) {
        afterCommit.run(() -> {
            events.fireAsync(facts);
            otherNodes.committed(facts);
        });
    }
}
