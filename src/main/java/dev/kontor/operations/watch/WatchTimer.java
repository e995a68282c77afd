package dev.kontor.operations.watch;

import dev.kontor.eventstore.timer.Tick;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the watch look every two seconds, on every node; never two looks at a time. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class WatchTimer {

    private static final System.Logger LOG = System.getLogger(WatchTimer.class.getName());

    @Inject
    private Watch watch;

    // readiness says so too
    private final Tick look = new Tick(LOG, "How the log stands cannot be seen; tried every two seconds.");

    /** Looks, unless a look is under way. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        look.run(watch::look);
    }
}
