package dev.kontor.eventstore.statistics;

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

/** Counts once a minute what nobody has asked for: on each node, of which one at a time finds something to do. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class StatisticsTimer {

    private final EventStatistics statistics;

    /** @param statistics what is brought up to date */
    @Inject
    public StatisticsTimer(EventStatistics statistics) {
        this.statistics = statistics;
    }

    /** Counts. */
    @Schedule(hour = "*", minute = "*", persistent = false)
    void tick() {
        try {
            statistics.catchUp();
        } catch (RuntimeException e) {
            // a timer that throws would be given up by the server
            System.getLogger(StatisticsTimer.class.getName())
                    .log(Level.WARNING, "The facts could not be counted and will be in a minute: {0}", e.toString());
        }
    }
}
