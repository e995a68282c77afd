package dev.kontor.eventstore.projection;

import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.FactsAppended;
import dev.kontor.eventstore.command.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * Lets projections follow the log: at once when facts were committed on this node, and by {@link ProjectionTimer} for
 * what other nodes committed or a wake-up missed.
 */
@ApplicationScoped
public class ProjectionRunner {

    private static final Logger LOG = System.getLogger(ProjectionRunner.class.getName());
    private static final int BATCH = 500;

    private EventLog log;
    private ProjectionCheckpoints checkpoints;
    private Transactions transactions;
    private List<Handlers> projections;
    private Map<String, AtomicInteger> wakes;
    private final Map<String, String> failures = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected ProjectionRunner() {}

    /** All parts by CDI. */
    @Inject
    public ProjectionRunner(
            EventLog log,
            ProjectionCheckpoints checkpoints,
            Transactions transactions,
            ProjectionRegistry projections) {
        this(log, checkpoints, transactions, List.copyOf(projections.all()));
    }

    ProjectionRunner(
            EventLog log, ProjectionCheckpoints checkpoints, Transactions transactions, List<Handlers> projections) {
        this.log = log;
        this.checkpoints = checkpoints;
        this.transactions = transactions;
        this.projections = projections;
        this.wakes = projections.stream().collect(Collectors.toMap(Handlers::name, name -> new AtomicInteger()));
    }

    /** Follows the log at once. */
    public void wake(@ObservesAsync FactsAppended facts) {
        catchUp();
    }

    /** Brings every projection up to the watermark. */
    public void catchUp() {
        projections.forEach(this::catchUpUnlessAwake);
    }

    /** Many commits wake a projection once: whoever finds it awake leaves word, and it looks once more. */
    private void catchUpUnlessAwake(Handlers projection) {
        var wake = wakes.get(projection.name());
        if (wake == null || wake.getAndIncrement() > 0) {
            return;
        }
        try {
            int heard;
            do {
                heard = wake.get();
                catchUp(projection);
            } while (!wake.compareAndSet(heard, 0));
        } catch (Error e) {
            wake.set(0);
            throw e;
        }
    }

    private void catchUp(Handlers projection) {
        try {
            boolean more = true;
            while (more) {
                more = transactions.inNew(() -> step(projection));
            }
            failures.remove(projection.name());
        } catch (RuntimeException e) {
            // rolled back with its checkpoint; the timer tries again
            tellOnce(projection.name(), e);
        }
    }

    /** A failure that stays the same is told once, not every second. */
    private void tellOnce(String projection, RuntimeException failure) {
        var told = failures.put(projection, failure.toString());
        if (!failure.toString().equals(told)) {
            LOG.log(
                    Level.ERROR,
                    "Projection " + projection + " stands still and is tried again every second.",
                    failure);
        }
    }

    private boolean step(Handlers projection) {
        long position = checkpoints.lock(projection.name());
        var slice = log.readAfter(position, BATCH, projection.types());
        var unreadable = slice.unreadable();
        if (unreadable != null && slice.events().isEmpty()) {
            throw unreadable.failure();
        }
        slice.events().forEach(projection::apply);
        checkpoints.advance(projection.name(), slice.through());
        return !slice.isLast();
    }
}
