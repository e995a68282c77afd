package dev.kontor.eventstore.subscription;

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
import java.util.concurrent.atomic.AtomicBoolean;

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

    private final AtomicBoolean beating = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    /** Takes part. */
    @PostConstruct
    void start() {
        engine.start();
    }

    /** One beat; one that is late makes the next ones miss. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tick() {
        if (!beating.compareAndSet(false, true)) {
            return;
        }
        try {
            engine.tick();
            failing.set(false);
        } catch (RuntimeException e) {
            // leases run out and others take over; as soon as the database answers, this node takes part again
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "No sign of life could be given to the database; tried every second.", e);
            }
        } finally {
            beating.set(false);
        }
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
