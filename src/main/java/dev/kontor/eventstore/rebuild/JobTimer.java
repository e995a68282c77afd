package dev.kontor.eventstore.rebuild;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;

/** Looks every second for jobs to work on, and for read models that a newer version of their projection must build. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobTimer {

    @Inject
    private JobRunner runner;

    @Inject
    private OutdatedModels outdated;

    @Resource
    private ManagedExecutorService executor;

    /** Has every job that is free begin. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        outdated.rebuild();
        for (var job = runner.claim(); job.isPresent(); job = runner.claim()) {
            var claimed = job.get();
            executor.execute(() -> runner.run(claimed));
        }
    }

    /** Gives the jobs up, so that another node goes on with them. */
    @PreDestroy
    void stop() {
        runner.stop();
    }
}
