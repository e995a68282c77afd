package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.subscription.SubscriptionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What each kind of job does. */
@ApplicationScoped
public class JobWorks {

    private Rebuild rebuild;
    private Replay replay;
    private Check check;

    /** For the container's proxy. */
    protected JobWorks() {}

    /** All parts by CDI. */
    @Inject
    public JobWorks(
            EventLog log,
            Jobs jobs,
            LiveModels models,
            SubscriptionStore subscriptions,
            ShadowTables tables,
            JobFaults faults) {
        var build = new ShadowBuild(jobs, models, subscriptions, tables, faults);
        this.rebuild = new Rebuild(log, jobs, models, subscriptions, tables, build);
        this.replay = new Replay(log, jobs, subscriptions, faults, JobWorks::isOf);
        this.check = new Check(log, jobs, subscriptions, tables, faults, build);
    }

    JobWork of(Job.Kind kind) {
        return switch (kind) {
            case REBUILD -> rebuild;
            case REPLAY -> replay;
            case CHECK -> check;
        };
    }
}
