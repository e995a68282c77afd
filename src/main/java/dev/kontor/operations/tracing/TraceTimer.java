package dev.kontor.operations.tracing;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.observation.FactTraces;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the traces of old facts forgotten. */
@Startup
@Singleton
@DependsOn("StoreStartup")
@TransactionManagement(TransactionManagementType.BEAN)
public class TraceTimer {

    @Inject
    private FactTraces traces;

    @Inject
    private Transactions transactions;

    /** Every ten minutes. */
    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void tick() {
        transactions.inNew(() -> {
            traces.forgetOld();
            return true;
        });
    }
}
