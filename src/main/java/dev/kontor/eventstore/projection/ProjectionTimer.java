package dev.kontor.eventstore.projection;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/**
 * The safety net under the wake-ups: every second each projection looks for facts that it has not seen. Not
 * persistent: each node has its own, and the checkpoint's lock keeps them from doing the same work.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ProjectionTimer {

    @Inject
    private ProjectionRunner runner;

    /** Catches up. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        runner.catchUp();
    }
}
