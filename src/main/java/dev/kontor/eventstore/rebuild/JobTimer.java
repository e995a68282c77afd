package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.subscription.ServerThreads;
import dev.kontor.eventstore.timer.Tick;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks every second for jobs to work on, and for read models that a newer version of their projection must build. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    private static final Logger LOG = System.getLogger(JobTimer.class.getName());

    @Inject
    private JobRunner runner;

    @Inject
    private OutdatedModels outdated;

    @Inject
    private ServerThreads threads;

    private final Tick look = new Tick(LOG, "No jobs could be looked for; tried every second.");

    /** Has every job that is free begin. A look that takes long makes the next ones miss. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        look.run(() -> {
            outdated.rebuild();
            runner.runAll(threads);
        });
    }

    /** Gives the jobs up, so that another node goes on with them. */
    @PreDestroy
    void stop() {
        try {
            runner.stop();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "The jobs could not be given up; others take them over when their leases run out.", e);
        }
    }
}
