package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.observation.AfterCommit;
import dev.kontor.eventstore.observation.Meter;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.snapshot.ObservedSnapshots;
import dev.kontor.eventstore.snapshot.Snapshots;
import dev.kontor.eventstore.temporal.PastContexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What looks back and what shortens the way, as CDI beans on the entity manager of the current JTA transaction. */
@ApplicationScoped
public class HistoryBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** The past of contexts. */
    @Produces
    @ApplicationScoped
    PastContexts pastContexts(EventSerializer serializer, CurrentOrigin origin) {
        return new PostgresPastContexts(entities, serializer, origin::get);
    }

    /** The snapshots of folds. */
    @Produces
    @ApplicationScoped
    Snapshots snapshots(Meter meter, AfterCommit afterCommit) {
        return new ObservedSnapshots(new PostgresSnapshots(entities), meter, afterCommit);
    }
}
