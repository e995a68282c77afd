package dev.kontor.eventstore.snapshot;

import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Writes snapshots that are due, each in a transaction of its own. No decision waits for it or hears of its failures. */
@ApplicationScoped
public class SnapshotWriter {

    private static final Logger LOG = System.getLogger(SnapshotWriter.class.getName());

    private Snapshots snapshots;
    private Transactions transactions;
    private final Set<String> unwritable = ConcurrentHashMap.newKeySet();

    /** For the container's proxy. */
    protected SnapshotWriter() {}

    /**
     * @param snapshots where they are kept
     * @param transactions its own
     */
    @Inject
    public SnapshotWriter(Snapshots snapshots, Transactions transactions) {
        this.snapshots = snapshots;
        this.transactions = transactions;
    }

    /** Writes one; a failure is logged, and that is all that comes of it. */
    public void write(@ObservesAsync SnapshotDue due) {
        try {
            var snapshot = due.snapshot().get();
            if (snapshot.isEmpty()) {
                tellOnce(due);
            } else {
                transactions.inTenant(due.key().tenant(), () -> snapshots.keep(snapshot.get(), due.replacing()));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The snapshot of " + due.key() + " was not written; a later one will be.", e);
        }
    }

    private void tellOnce(SnapshotDue due) {
        if (unwritable.add(due.key().fold())) {
            LOG.log(
                    Level.WARNING,
                    "No snapshot of the fold {0} is kept: a {1} does not come back from JSON as it was. It needs components that JSON-B can read, and equals.",
                    due.key().fold(),
                    due.stateType().getName());
        }
    }
}
