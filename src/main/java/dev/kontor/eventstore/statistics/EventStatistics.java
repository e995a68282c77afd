package dev.kontor.eventstore.statistics;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.statistics.EventCounts.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Statistics of the log for those who ask, counted up to the moment of asking. */
@ApplicationScoped
public class EventStatistics {

    /** Who asks when very much is new waits for so many steps, and is told how far the counts have come. */
    private static final int MOST_STEPS = 4;

    private EventCounts counts;
    private Transactions transactions;

    /** For the container's proxy. */
    protected EventStatistics() {}

    /** All parts by CDI. */
    @Inject
    public EventStatistics(EventCounts counts, Transactions transactions) {
        this.counts = counts;
        this.transactions = transactions;
    }

    /** The counts of a tenant, with those of so many days up to today. */
    public Counted of(String tenant, int days) {
        for (int step = 0; step < MOST_STEPS && !transactions.acrossTenants(counts::count); step++) {
            // there is more
        }
        return transactions.inTenant(tenant, () -> counts.read(tenant, days));
    }

    /** Counts all that has come, so that whoever asks next need not wait for it. */
    public void catchUp() {
        while (!Thread.currentThread().isInterrupted() && !transactions.acrossTenants(counts::count)) {
            // there is more
        }
    }
}
