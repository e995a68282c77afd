package dev.kontor.eventstore.archive;

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
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Sees to it every ten seconds, on each node, that the log has partitions for the positions to come. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PartitionTimer {

    private static final System.Logger LOG = System.getLogger(PartitionTimer.class.getName());

    private final Tick extend = new Tick(LOG, "The log could not be extended; tried every ten seconds.");

    @Inject
    private LogArchive archive;

    /** Positions in each partition that is made. */
    @Inject
    @ConfigProperty(name = "kontor.log.partition-size", defaultValue = "10000000")
    private long size;

    /** Makes partitions, unless there are enough. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tick() {
        extend.run(this::extend);
    }

    private void extend() {
        int made = archive.extend(size);
        if (made > 0) {
            LOG.log(System.Logger.Level.INFO, "The log has {0} partitions more, of {1} positions.", made, size);
        }
    }
}
