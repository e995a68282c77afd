package dev.kontor.eventstore.chain;

import dev.kontor.eventstore.chain.Chain.Standing;
import dev.kontor.eventstore.chain.Chain.Step;
import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.LockSupport;

/** Has the chain follow the log, in short steps, and shows how far it has come. */
@ApplicationScoped
public class Chaining {

    private Chain chain;
    private Transactions transactions;

    /** For the container's proxy. */
    protected Chaining() {}

    /** All parts by CDI. */
    @Inject
    public Chaining(Chain chain, Transactions transactions) {
        this.chain = chain;
        this.transactions = transactions;
    }

    /**
     * Links all that is complete, unless another node is at it. Rests after each step as long as that took, so that
     * whoever uses the database hardly notices that a long log is linked for the first time.
     */
    public void catchUp() {
        long begun = System.nanoTime();
        while (!Thread.currentThread().isInterrupted() && transactions.acrossTenants(chain::link) == Step.MORE) {
            LockSupport.parkNanos(System.nanoTime() - begun);
            begun = System.nanoTime();
        }
    }

    /** Up to which position facts are linked. */
    public long chainedTo() {
        return transactions.inNew(chain::chainedTo);
    }

    /**
     * How far the chains have come, as of one moment.
     *
     * @param afterTenant heads of tenants after this one; empty for the first
     * @param limit how many heads at most
     */
    public Standing standing(String afterTenant, int limit) {
        return transactions.acrossTenants(() -> chain.standing(afterTenant, limit));
    }
}
