package dev.kontor.crm.todo;

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
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** Looks every few seconds for what is late. Not persistent: each node has its own, and they share the work. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TodoReminderTimer {

    private static final Logger LOG = System.getLogger(TodoReminderTimer.class.getName());

    private final AtomicBoolean beating = new AtomicBoolean();
    private final AtomicBoolean failing = new AtomicBoolean();

    @Inject
    private TodoReminders reminders;

    /** One beat; one that is late makes the next ones miss. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        if (!beating.compareAndSet(false, true)) {
            return;
        }
        try {
            reminders.remind(Instant.now());
            failing.set(false);
        } catch (RuntimeException e) {
            // a timer that throws would be given up by the server
            if (!failing.getAndSet(true)) {
                LOG.log(Level.WARNING, "Nobody can be reminded of todos; tried every five seconds.", e);
            }
        } finally {
            beating.set(false);
        }
    }
}
