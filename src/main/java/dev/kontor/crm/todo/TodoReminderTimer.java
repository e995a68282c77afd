package dev.kontor.crm.todo;

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
import java.lang.System.Logger;
import java.time.Instant;

/** Looks every few seconds for what is late. Not persistent: each node has its own, and they share the work. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TodoReminderTimer {

    private static final Logger LOG = System.getLogger(TodoReminderTimer.class.getName());

    private final Tick beat = new Tick(LOG, "Nobody can be reminded of todos; tried every five seconds.");

    @Inject
    private TodoReminders reminders;

    /** One beat; one that is late makes the next ones miss. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void tick() {
        beat.run(() -> reminders.remind(Instant.now()));
    }
}
