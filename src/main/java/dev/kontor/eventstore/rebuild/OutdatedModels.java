package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.command.Transactions;
import dev.kontor.eventstore.projection.Handlers;
import dev.kontor.eventstore.projection.ProjectionRegistry;
import dev.kontor.eventstore.rebuild.Job.Kind;
import dev.kontor.eventstore.rebuild.Job.Status;
import dev.kontor.eventstore.rebuild.Job.Work;
import dev.kontor.eventstore.subscription.Faults;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Has read models that an older version of their projection wrote built anew, without anybody asking for it. */
@ApplicationScoped
public class OutdatedModels {

    private static final Logger LOG = System.getLogger(OutdatedModels.class.getName());

    private LiveModels models;
    private Jobs jobs;
    private JobControl control;
    private SubscriptionStore subscriptions;
    private ProjectionRegistry projections;
    private Transactions transactions;
    private Faults faults;

    /** For the container's proxy. */
    protected OutdatedModels() {}

    /** All parts by CDI. */
    @Inject
    public OutdatedModels(
            LiveModels models,
            Jobs jobs,
            JobControl control,
            SubscriptionStore subscriptions,
            ProjectionRegistry projections,
            Transactions transactions,
            Faults faults) {
        this.models = models;
        this.jobs = jobs;
        this.control = control;
        this.subscriptions = subscriptions;
        this.projections = projections;
        this.transactions = transactions;
        this.faults = faults;
    }

    /** Begins a rebuild of each that waits for one and that this node has the newer projection of. */
    public void rebuild() {
        var waiting = transactions.inNew(() -> models.waiting());
        waiting.stream()
                .flatMap(name -> projections.named(name).stream())
                .filter(this::isNewer)
                .forEach(this::rebuild);
    }

    /** A node of an older release leaves it to one of the newer. */
    private boolean isNewer(Handlers handlers) {
        return transactions.acrossTenants(() -> subscriptions.one(handlers.name())).stream()
                .anyMatch(live -> live.projectionVersion() < handlers.version());
    }

    private void rebuild(Handlers handlers) {
        try {
            var job = control.rebuild(handlers.name());
            LOG.log(
                    Level.INFO,
                    "The read model of {0} is rebuilt for version {1}, job {2}.",
                    handlers.name(),
                    handlers.version(),
                    job.id());
        } catch (RuntimeException e) {
            if (!faults.isTemporary(e)) {
                noteFailure(handlers, e);
            }
        }
    }

    /** A job that failed before it began, for an operator to see. Another node may have been quicker. */
    private void noteFailure(Handlers handlers, RuntimeException failure) {
        var work = Work.onAll(Kind.REBUILD, handlers.name(), handlers.version());
        transactions.inNew(() -> {
            jobs.start(work, 0).ifPresent(job -> {
                LOG.log(Level.ERROR, "The read model of " + handlers.name() + " cannot be rebuilt.", failure);
                jobs.end(job.id(), Status.FAILED, faults.describe(failure), null);
            });
            return true;
        });
    }
}
