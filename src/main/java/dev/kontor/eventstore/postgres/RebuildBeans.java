package dev.kontor.eventstore.postgres;

import dev.kontor.eventstore.rebuild.JobFaults;
import dev.kontor.eventstore.rebuild.Jobs;
import dev.kontor.eventstore.rebuild.LiveModels;
import dev.kontor.eventstore.rebuild.ShadowTables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** The parts of rebuilds as CDI beans, on the entity manager that joins the current JTA transaction. */
@ApplicationScoped
public class RebuildBeans {

    @PersistenceContext(unitName = "kontor")
    private EntityManager entities;

    /** The jobs. */
    @Produces
    @ApplicationScoped
    Jobs jobs() {
        return new PostgresJobs(entities);
    }

    /** What jobs could not apply. */
    @Produces
    @ApplicationScoped
    JobFaults jobFaults() {
        return new PostgresJobFaults(entities);
    }

    /** The live read models. */
    @Produces
    @ApplicationScoped
    LiveModels liveModels() {
        return new PostgresLiveModels(entities);
    }

    /** The tables beside them. */
    @Produces
    @ApplicationScoped
    ShadowTables shadowTables() {
        return new PostgresShadowTables(entities);
    }
}
