package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.rebuild.JobControl;
import dev.kontor.eventstore.subscription.Subscriptions;
import dev.kontor.page.Asked;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One subscription: how it fares, and its latest jobs with what they found. */
@PageBean
@Shows("/operations/subscription/subscription.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
@ForOperators
public class SubscriptionPage {

    private static final int LATEST_JOBS = 20;

    private Subscriptions subscriptions;
    private JobControl jobs;
    private Asked asked;
    private @Nullable SubscriptionLine line;
    private @Nullable List<JobView> latest;

    /** For the container's proxy. */
    protected SubscriptionPage() {}

    /** All parts by CDI. */
    @Inject
    public SubscriptionPage(Subscriptions subscriptions, JobControl jobs, Asked asked) {
        this.subscriptions = subscriptions;
        this.jobs = jobs;
        this.asked = asked;
    }

    /**
     * The subscription.
     *
     * @throws dev.kontor.eventstore.subscription.UnknownSubscriptionException if there is none of the name
     */
    public SubscriptionLine getLine() {
        var known = line;
        if (known == null) {
            var name = asked.text("name");
            var seen = subscriptions.one(name == null ? "" : name);
            var running = JobView.ofNullable(jobs.running(seen.name()).orElse(null));
            known = new SubscriptionLine(
                    SubscriptionView.of(seen, running),
                    getJobsOf(seen.name()).stream().findFirst().orElse(null));
            line = known;
        }
        return known;
    }

    /** Its latest jobs, the last one first. */
    public List<JobView> getJobs() {
        return getJobsOf(getLine().seen().name());
    }

    private List<JobView> getJobsOf(String name) {
        var known = latest;
        if (known == null) {
            known = jobs.latest(name, LATEST_JOBS).stream().map(JobView::of).toList();
            latest = known;
        }
        return known;
    }

    /** Has it be looked for again, since something was done about it. */
    void forget() {
        line = null;
        latest = null;
    }
}
