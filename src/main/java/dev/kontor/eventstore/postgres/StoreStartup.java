package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.serialization.EventTypes;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Looks, once the schema is there, whether the log is one that this release can keep its guarantees on, and whether
 * read models are found where they are.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
public class StoreStartup {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    @Inject
    private EventTypes types;

    @Inject
    private Transactions transactions;

    /** Verifies at start. */
    @PostConstruct
    void verify() {
        transactions.acrossTenants(() -> {
            new SearchPath(entities).verify();
            new LogIntegrity(entities, types).verify();
            SearchSpeed.tell(entities);
            return true;
        });
    }
}
