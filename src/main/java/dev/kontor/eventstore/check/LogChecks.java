package dev.kontor.eventstore.check;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.serialization.EventSerializer;
import dev.kontor.eventstore.subscription.ServerThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;

/** Checks the log in the background, resting as long as it works, so that those who use it hardly notice. */
@ApplicationScoped
public class LogChecks {

    private static final System.Logger LOG = System.getLogger(LogChecks.class.getName());
    private static final int PAGE = 500;
    private static final long BETWEEN_NOTES_NANOS = 1_000_000_000;

    private LogPages pages;
    private ChainPages chain;
    private CheckRuns runs;
    private EventSerializer serializer;
    private Executor executor;

    /** For the container's proxy. */
    protected LogChecks() {}

    /** All parts by CDI. */
    @Inject
    public LogChecks(
            LogPages pages, ChainPages chain, CheckRuns runs, EventSerializer serializer, ServerThreads threads) {
        this(pages, chain, runs, serializer, (Executor) threads);
    }

    /**
     * @param pages the log
     * @param chain the log beside its chain
     * @param runs remembers
     * @param serializer what this release reads the log with
     * @param executor where checks run
     */
    public LogChecks(LogPages pages, ChainPages chain, CheckRuns runs, EventSerializer serializer, Executor executor) {
        this.pages = pages;
        this.chain = chain;
        this.runs = runs;
        this.serializer = serializer;
        this.executor = executor;
    }

    /**
     * Begins a check, unless one runs on any node; gives the one that runs now.
     *
     * @param kept heads of chains that were kept elsewhere, to be verified too
     * @throws CheckRunningException if another runs, which does not know of the heads
     */
    public CheckRun begin(Collection<KeptHead> kept) {
        var id = UuidCreator.getTimeOrderedEpoch();
        var running = runs.begin(id, pages.begin().watermark());
        if (running.equals(id)) {
            executor.execute(() -> run(id, List.copyOf(kept)));
        } else if (!kept.isEmpty()) {
            throw new CheckRunningException(running);
        }
        return runs.find(running).orElseThrow();
    }

    /** One check. */
    public Optional<CheckRun> find(UUID id) {
        return runs.find(id);
    }

    /** The last check that came to its end; empty if none ever did. */
    public Optional<CheckRun> lastDone() {
        return runs.lastDone();
    }

    /** The latest checks, the last first. */
    public List<CheckRun> latest() {
        return runs.latest(20);
    }

    private void run(UUID id, List<KeptHead> kept) {
        try {
            var report = new LogCheck(pages, chain, kept, serializer, PAGE, new Pace(id)::keep).run();
            runs.end(id, report, null);
            LOG.log(
                    report.sound() ? Level.INFO : Level.ERROR,
                    "Checked the log: facts={0} through={1} findings={2} check={3}",
                    Long.toString(report.facts()),
                    Long.toString(report.through()),
                    report.counts(),
                    id);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The check " + id + " of the log could not go on.", e);
            runs.end(id, null, e.toString());
        }
    }

    /** Rests after each page, and writes down now and then how far the check has come. */
    private final class Pace {
        private final UUID id;
        private long noted = System.nanoTime();
        private long begun = noted;

        Pace(UUID id) {
            this.id = id;
        }

        void keep(LogReport report) {
            long now = System.nanoTime();
            if (now - noted > BETWEEN_NOTES_NANOS) {
                noted = now;
                runs.note(id, report);
            }
            LockSupport.parkNanos(now - begun);
            begun = System.nanoTime();
        }
    }
}
