package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.rebuild.JobWork.Turn;
import dev.kontor.eventstore.subscription.Faults;
import dev.kontor.eventstore.subscription.NodeName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Collectors;

/** Works on the jobs that no other node works on. Two at a time, so that the live read models are not starved. */
@ApplicationScoped
public class JobRunner {

    private static final Logger LOG = System.getLogger(JobRunner.class.getName());
    private static final int MOST_AT_ONCE = 2;

    private final Set<UUID> busyWith = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private Jobs jobs;
    private JobWorks works;
    private ProjectionRegistry projections;
    private Transactions transactions;
    private Faults faults;
    private String node;

    /** For the container's proxy. */
    protected JobRunner() {}

    /** All parts by CDI. */
    @Inject
    public JobRunner(
            Jobs jobs,
            JobWorks works,
            ProjectionRegistry projections,
            Transactions transactions,
            Faults faults,
            NodeName node) {
        this.jobs = jobs;
        this.works = works;
        this.projections = projections;
        this.transactions = transactions;
        this.faults = faults;
        this.node = node.value();
    }

    /** Takes on a job, if there is one to take on; {@link #run} works on it. */
    public Optional<Job> claim() {
        if (stopping || busyWith.size() >= MOST_AT_ONCE) {
            return Optional.empty();
        }
        var claimed = transactions.inNew(() -> jobs.claim(node, versions(), Set.copyOf(busyWith)));
        claimed.ifPresent(job -> busyWith.add(job.id()));
        return claimed;
    }

    private Map<String, Integer> versions() {
        return projections.all().stream().collect(Collectors.toMap(Handlers::name, Handlers::version));
    }

    /** Takes on all that there is to take on, each in a thread of its own. */
    void runAll(Executor threads) {
        for (var job = claim(); job.isPresent(); job = claim()) {
            var claimed = job.get();
            try {
                threads.execute(() -> run(claimed));
            } catch (RejectedExecutionException e) {
                busyWith.remove(claimed.id());
                throw e;
            }
        }
    }

    /** Works on a job that was claimed, until it is over or this node ends. */
    public void run(Job job) {
        try {
            var handlers = projections.named(job.work().subscription()).orElseThrow();
            var turn = new Turn(job.id(), node, handlers);
            new JobRun(jobs, works.of(job.work().kind()), turn, transactions, faults, () -> stopping).toTheEnd();
        } catch (RuntimeException e) {
            fail(job, e);
        } finally {
            busyWith.remove(job.id());
        }
    }

    private void fail(Job job, RuntimeException failure) {
        LOG.log(Level.ERROR, "Job " + job.id() + " on " + job.work().subscription() + " has failed.", failure);
        transactions.acrossTenants(() -> {
            jobs.lock(job.id(), node).ifPresent(locked -> {
                works.of(locked.work().kind()).abandon(locked);
                jobs.end(locked.id(), Job.Status.FAILED, faults.describe(failure), null);
            });
            return true;
        });
    }

    /** Has all jobs stop after their present step and gives them up at once; they go on elsewhere from there. */
    public void stop() {
        stopping = true;
        transactions.inNew(() -> {
            busyWith.forEach(job -> jobs.release(job, node));
            return true;
        });
    }
}
