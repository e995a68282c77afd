package dev.kontor.api;

import dev.kontor.eventstore.ContextVersion;
import dev.kontor.eventstore.EventStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * The versions that entity tags carry. In a transaction, because an injected entity manager is only safe for many
 * threads where it belongs to one.
 */
@ApplicationScoped
@Transactional
public class CompleteVersions {

    private EventStore store;

    /** For the container's proxy. */
    protected CompleteVersions() {}

    /** @param store whose epoch is that of the versions */
    @Inject
    public CompleteVersions(EventStore store) {
        this.store = store;
    }

    /** The version that has seen all facts up to this position, in the epoch of the log as it is now. */
    public ContextVersion upTo(long position) {
        return ContextVersion.completeUpTo(store.epoch(), position);
    }
}
