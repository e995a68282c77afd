package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.observation.AfterCommit;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Work after the commit of the JTA transaction. */
@ApplicationScoped
public class JtaAfterCommit implements AfterCommit {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Override
    public void run(Runnable work) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // there is nothing to add before the commit
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    work.run();
                }
            }
        });
    }
}
