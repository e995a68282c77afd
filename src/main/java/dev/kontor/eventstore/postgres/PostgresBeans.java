package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.EventStore;
import dev.kontor.eventstore.command.HandledCommands;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.subscription.DeadLetters;
import dev.kontor.eventstore.subscription.Leases;
import dev.kontor.eventstore.subscription.NodeName;
import dev.kontor.eventstore.subscription.ServerThreads;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The store's parts as CDI beans, all on the entity manager that joins the current JTA transaction. */
@ApplicationScoped
public class PostgresBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    @Resource(name = "jdbc/kontor", lookup = "java:comp/env/jdbc/kontor")
    private DataSource dataSource;

    /** How long a transaction that has appended may idle before PostgreSQL ends it. */
    @Inject
    @ConfigProperty(name = "kontor.append.idle-limit", defaultValue = "60s")
    private String idleLimit;

    /** The event store. */
    @Produces
    @ApplicationScoped
    EventStore eventStore(EventSerializer serializer, CurrentOrigin origin, CommitListener listener) {
        return new PostgresEventStore(entities, serializer, origin::get, listener, idleLimit, new Incarnations());
    }

    /** The log for those who catch up. */
    @Produces
    @ApplicationScoped
    EventLog eventLog(EventSerializer serializer) {
        return new PostgresEventLog(entities, serializer);
    }

    /** The memory of handled commands. */
    @Produces
    @ApplicationScoped
    HandledCommands handledCommands() {
        return new PostgresHandledCommands(entities);
    }

    /** The subscriptions of projections. */
    @Produces
    @ApplicationScoped
    SubscriptionStore subscriptions() {
        return new PostgresSubscriptions(entities, idleLimit);
    }

    /** Which node works on which. */
    @Produces
    @ApplicationScoped
    Leases leases() {
        return new PostgresLeases(entities);
    }

    /** What could not be taken in. */
    @Produces
    @ApplicationScoped
    DeadLetters deadLetters() {
        return new PostgresDeadLetters(entities);
    }

    /** Tells the other nodes of this one's commits. */
    @Produces
    @Singleton
    CommitNotifier otherNodes(NodeName node, ServerThreads threads) {
        return new CommitNotifier(dataSource, node.value(), threads);
    }
}
