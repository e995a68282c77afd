package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.archive.LogArchive;
import dev.kontor.eventstore.chain.Chain;
import dev.kontor.eventstore.check.ChainPages;
import dev.kontor.eventstore.check.CheckRuns;
import dev.kontor.eventstore.check.LogPages;
import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.observation.FactTraces;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.sync.Positions;
import dev.kontor.eventstore.watermark.LogWatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What looks at the store from outside, as CDI beans on the entity manager that joins the current JTA transaction. */
@ApplicationScoped
public class OperationsBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** How long a transaction that holds others up may idle before PostgreSQL ends it. */
    @Inject
    @ConfigProperty(name = "kontor.append.idle-limit", defaultValue = "60s")
    private String idleLimit;

    /** How the log stands. */
    @Produces
    @ApplicationScoped
    LogWatch logWatch(Transactions transactions) {
        return new PostgresLogWatch(entities, transactions);
    }

    /** The log for those who check it. */
    @Produces
    @ApplicationScoped
    LogPages logPages(EventSerializer serializer, Transactions transactions) {
        return new PostgresLogPages(entities, serializer, transactions);
    }

    /** The chain that shows whether somebody has changed the log. */
    @Produces
    @ApplicationScoped
    Chain chain() {
        return new PostgresChain(entities, idleLimit);
    }

    /** The log beside its chain. */
    @Produces
    @ApplicationScoped
    ChainPages chainPages(Chain chain, Transactions transactions) {
        return new PostgresChainPages(entities, chain, transactions);
    }

    /** The partitions of the log. */
    @Produces
    @ApplicationScoped
    LogArchive logArchive(Transactions transactions) {
        return new PostgresLogArchive(entities, transactions);
    }

    /** The memory of checks. */
    @Produces
    @ApplicationScoped
    CheckRuns checkRuns(Transactions transactions) {
        return new PostgresCheckRuns(entities, transactions);
    }

    /** How far read models have come. */
    @Produces
    @ApplicationScoped
    Positions positions(Transactions transactions) {
        return new PostgresPositions(entities, transactions);
    }

    /** Which trace facts were appended in. */
    @Produces
    @ApplicationScoped
    FactTraces factTraces() {
        return new PostgresFactTraces(entities);
    }
}
