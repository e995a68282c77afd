package dev.kontor.eventstore.rebuild;

import dev.kontor.eventstore.EventEnvelope;
import dev.kontor.eventstore.EventLog;
import dev.kontor.eventstore.stream.StreamName;
import dev.kontor.eventstore.subscription.FactScope;
import dev.kontor.eventstore.subscription.Faults;
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
            JobFaults aside,
            Faults faults,
            FactScope scope) {
        var stretch = new Stretch(subscriptions, aside, faults, scope);
        var build = new ShadowBuild(jobs, tables, aside, stretch);
        this.rebuild = new Rebuild(log, jobs, models, subscriptions, tables, build);
        this.replay = new Replay(log, jobs, subscriptions, aside, stretch, JobWorks::has);
        this.check = new Check(log, jobs, subscriptions, tables, aside, build);
    }

    private static boolean has(String stream, EventEnvelope fact) {
        return StreamName.having(fact).contains(stream);
    }

    JobWork of(Job.Kind kind) {
        return switch (kind) {
            case REBUILD -> rebuild;
            case REPLAY -> replay;
            case CHECK -> check;
        };
    }
}
