package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.erasure.ErasureLedger;
import dev.kontor.eventstore.erasure.Erasures;
import dev.kontor.eventstore.erasure.KeyRotation;
import dev.kontor.eventstore.serialization.EventSerializer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What erases, as CDI beans on the entity manager that joins the current JTA transaction. */
@ApplicationScoped
public class ErasureBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** Destroys keys. */
    @Produces
    @ApplicationScoped
    Erasures erasures(EventSerializer serializer) {
        return new PostgresErasures(entities, serializer);
    }

    /** What was erased. */
    @Produces
    @ApplicationScoped
    ErasureLedger erasureLedger() {
        return new PostgresErasureLedger(entities);
    }

    /** Changes the master key. */
    @Produces
    @ApplicationScoped
    KeyRotation keyRotation(EventSerializer serializer, Transactions transactions) {
        return new PostgresKeyRotation(entities, serializer, transactions);
    }
}
