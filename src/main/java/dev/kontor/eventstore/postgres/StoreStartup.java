package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.serialization.EventSerializer;
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
 * Looks, once the schema is there, whether the log is one that this release can keep its guarantees on, whether read
 * models are found where they are, and whether the keystore has the keys that personal data are encrypted with.
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
    private EventSerializer serializer;

    @Inject
    private Transactions transactions;

    /** Verifies at start. */
    @PostConstruct
    void verify() {
        transactions.acrossTenants(() -> {
            new SearchPath(entities).verify();
            new LogIntegrity(entities, types).verify();
            SearchSpeed.tell(entities);
            serializer.keyring().ifPresent(keyring -> new KeystoreKeys(entities, serializer, keyring).verify());
            return true;
        });
    }
}
