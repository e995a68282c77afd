package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.transfer.ExportPages;
import dev.kontor.eventstore.transfer.ImportedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What exports and imports need of the database, as CDI beans on the entity manager of the current JTA transaction. */
@ApplicationScoped
public class TransferBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** The log for those who export it. */
    @Produces
    @ApplicationScoped
    ExportPages exportPages(EventSerializer serializer) {
        return new PostgresExportPages(entities, serializer);
    }

    /** What was imported. */
    @Produces
    @ApplicationScoped
    ImportedFacts importedFacts() {
        return new PostgresImportedFacts(entities);
    }
}
