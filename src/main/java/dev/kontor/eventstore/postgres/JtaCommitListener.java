package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.FactsAppended;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Fires {@link FactsAppended} asynchronously after the JTA transaction has committed, and tells the other nodes; after
 * a rollback, nothing.
 */
@ApplicationScoped
public class JtaCommitListener implements CommitListener {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Inject
    private Event<FactsAppended> events;

    @Inject
    private CommitNotifier otherNodes;

    @Override
    public void appended(FactsAppended facts) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the facts are written; there is nothing to add before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    events.fireAsync(facts);
                    otherNodes.committed(facts);
                }
            }
        });
    }
}
