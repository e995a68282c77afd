package dev.kontor.operations.watch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

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

    private final AtomicBoolean looking = new AtomicBoolean();
    private final AtomicBoolean blind = new AtomicBoolean();

    /** Looks, unless a look is under way. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    void tick() {
        if (!looking.compareAndSet(false, true)) {
            return;
        }
        try {
            watch.look();
            blind.set(false);
        } catch (RuntimeException e) {
            // readiness says so too; what stays the same is told once
            if (!blind.getAndSet(true)) {
                LOG.log(Level.WARNING, "How the log stands cannot be seen; tried every two seconds.", e);
            }
        } finally {
            looking.set(false);
        }
    }
}
