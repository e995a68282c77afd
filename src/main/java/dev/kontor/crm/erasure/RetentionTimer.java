package dev.kontor.crm.erasure;

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

/** Looks every hour for whom the law does not want kept any more. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RetentionTimer {

    private static final Logger LOG = System.getLogger(RetentionTimer.class.getName());

    private final Tick beat = new Tick(LOG, "Nobody can be erased whose time is over; tried every hour.");

    @Inject
    private RetentionEnd end;

    /** One beat; one that is late makes the next ones miss. */
    @Schedule(hour = "*", minute = "7", second = "0", persistent = false)
    void tick() {
        beat.run(() -> end.erase(Instant.now()));
    }
}
