package dev.kontor.eventstore.subscription;

import dev.kontor.eventstore.timer.Tick;
import jakarta.annotation.PostConstruct;
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

/**
 * The node's heart, and the safety net under the wake-ups. Not persistent: each node has its own.
 */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class SubscriptionTimer {

    private static final Logger LOG = System.getLogger(SubscriptionTimer.class.getName());

    @Inject
    private SubscriptionEngine engine;

    // when it fails, leases run out and others take over; as soon as the database answers, this node takes part again
    private final Tick beat = new Tick(LOG, "No sign of life could be given to the database; tried every second.");

    /** Takes part. */
    @PostConstruct
    void start() {
        engine.start();
    }

    /** One beat; one that is late makes the next ones miss. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        beat.run(engine::tick);
    }

    /** Leaves. */
    @PreDestroy
    void stop() {
        try {
            engine.stop();
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "The leases could not be given up and run out by themselves.", e);
        }
    }
}
