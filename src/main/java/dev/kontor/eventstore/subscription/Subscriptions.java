package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Shows and steers subscriptions, from any node, whichever works on them. */
@ApplicationScoped
public class Subscriptions {

    private SubscriptionStore store;
    private ProjectionRegistry projections;
    private Transactions transactions;

    /** For the container's proxy. */
    protected Subscriptions() {}

    /** All parts by CDI. */
    @Inject
    public Subscriptions(SubscriptionStore store, ProjectionRegistry projections, Transactions transactions) {
        this.store = store;
        this.projections = projections;
        this.transactions = transactions;
    }

    /** All, by name; those of projections that this release no longer has included. */
    public List<Subscription> list() {
        return transactions.acrossTenants(store::all);
    }

    /**
     * One as it stands.
     *
     * @throws UnknownSubscriptionException if there is none of this name
     */
    public Subscription one(String name) {
        return transactions.acrossTenants(
                () -> store.one(name).orElseThrow(() -> UnknownSubscriptionException.named(name)));
    }

    /** The checkpoint of one; 0 if there is none of this name. */
    public long position(String name) {
        return transactions.inNew(() -> store.position(name));
    }

    /**
     * Stops one. When this returns, no batch of it is under way, and none begins.
     *
     * @throws UnknownSubscriptionException if there is none of this name
     * @throws SubscriptionStateException if it waits to be rebuilt
     */
    public Subscription pause(String name) {
        return transactions.acrossTenants(() -> {
            if (locked(name).status() == SubscriptionStatus.REBUILDING) {
                throw new SubscriptionStateException(
                        "The subscription '%s' is being rebuilt and cannot be paused: cancel the rebuild or wait."
                                .formatted(name));
            }
            store.become(name, SubscriptionStatus.PAUSED);
            return store.one(name).orElseThrow();
        });
    }

    /**
     * Lets a paused one go on, and a failed one try again at once; no change to any other.
     *
     * @throws UnknownSubscriptionException if there is none of this name
     */
    public Subscription resume(String name) {
        return transactions.acrossTenants(() -> {
            var row = locked(name);
            if (row.status() == SubscriptionStatus.PAUSED || row.status() == SubscriptionStatus.FAILED) {
                store.become(name, next(name, row));
            }
            return store.one(name).orElseThrow();
        });
    }

    /** A read model that older code wrote must be rebuilt before this code goes on with it. */
    private SubscriptionStatus next(String name, SubscriptionStore.Locked row) {
        int declared = projections.named(name).map(Handlers::version).orElse(row.projectionVersion());
        return declared > row.projectionVersion() ? SubscriptionStatus.REBUILDING : SubscriptionStatus.ACTIVE;
    }

    private SubscriptionStore.Locked locked(String name) {
        return store.lock(name).orElseThrow(() -> UnknownSubscriptionException.named(name));
    }
}
