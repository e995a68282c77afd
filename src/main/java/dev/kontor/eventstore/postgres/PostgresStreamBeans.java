package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.statistics.EventCounts;
import dev.kontor.eventstore.stream.FactFinder;
import dev.kontor.eventstore.stream.StreamLog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The parts of streams and statistics that need the database, as CDI beans. */
@ApplicationScoped
public class PostgresStreamBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** The log for those who look at it or follow it. */
    @Produces
    @ApplicationScoped
    StreamLog streamLog(EventSerializer serializer) {
        return new PostgresStreamLog(entities, serializer);
    }

    /** Looks for facts, the newest first. */
    @Produces
    @ApplicationScoped
    FactFinder factFinder(EventSerializer serializer) {
        return new PostgresFactFinder(entities, serializer);
    }

    /** The counts of facts. */
    @Produces
    @ApplicationScoped
    EventCounts eventCounts() {
        return new PostgresEventCounts(entities);
    }
}
