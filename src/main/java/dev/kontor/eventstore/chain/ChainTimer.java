package dev.kontor.eventstore.chain;

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

/** Links what is new each second: on each node, of which one at a time finds the chain free. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ChainTimer {

    private static final System.Logger LOG = System.getLogger(ChainTimer.class.getName());

    @Inject
    private Chaining chaining;

    private final Tick link = new Tick(LOG, "The facts could not be chained; tried every second.");

    /** Links, unless it still does. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        link.run(chaining::catchUp);
    }
}
