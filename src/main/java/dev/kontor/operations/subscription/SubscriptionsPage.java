package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.rebuild.JobControl;
import dev.kontor.eventstore.subscription.Subscription;
import dev.kontor.eventstore.subscription.SubscriptionStatus;
import dev.kontor.eventstore.subscription.Subscriptions;
import dev.kontor.page.PageBean;
import dev.kontor.page.Shows;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How all subscriptions fare, at a glance. What can be done about them, {@link SubscriptionSteering} does. */
@PageBean
@Shows("/operations/subscription/subscriptions.xhtml")
@RolesAllowed({ADMIN, AUDITOR})
@ForOperators
public class SubscriptionsPage {

    /** How often, in milliseconds, the page looks again: while a job runs, and else. */
    private static final int OFTEN = 1_000;

    private static final int NOW_AND_THEN = 3_000;

    private Subscriptions subscriptions;
    private JobControl jobs;
    private @Nullable List<SubscriptionLine> lines;

    /** For the container's proxy. */
    protected SubscriptionsPage() {}

    /** Both parts by CDI. */
    @Inject
    public SubscriptionsPage(Subscriptions subscriptions, JobControl jobs) {
        this.subscriptions = subscriptions;
        this.jobs = jobs;
    }

    /** All, by name. */
    public List<SubscriptionLine> getLines() {
        var known = lines;
        if (known == null) {
            var running = jobs.running();
            known = subscriptions.list().stream()
                    .map(one -> line(one, JobView.ofNullable(running.get(one.name()))))
                    .toList();
            lines = known;
        }
        return known;
    }

    private SubscriptionLine line(Subscription one, @Nullable JobView running) {
        var last = running == null
                ? jobs.latest(one.name(), 1).stream()
                        .findFirst()
                        .map(JobView::of)
                        .orElse(null)
                : running;
        return new SubscriptionLine(SubscriptionView.of(one, running), last);
    }

    /** How many follow the log. */
    public long getFollowing() {
        return getLines().stream().filter(SubscriptionLine::follows).count();
    }

    /** How many have facts to take in. */
    public long getBehind() {
        return getLines().stream().filter(line -> line.seen().lagEvents() > 0).count();
    }

    /** How many cannot go on by themselves, or were stopped. */
    public long getStanding() {
        return getLines().stream()
                .filter(line -> line.seen().status() == SubscriptionStatus.PAUSED
                        || line.seen().status() == SubscriptionStatus.FAILED)
                .count();
    }

    /** How many facts are parked or held, of all of them. */
    public long getDeadLetters() {
        return getLines().stream().mapToLong(line -> line.seen().deadLetters()).sum();
    }

    /** After how many milliseconds the page looks again. */
    public int getPause() {
        return getLines().stream().anyMatch(line -> line.seen().job() != null) ? OFTEN : NOW_AND_THEN;
    }

    /** Has them be looked for again, since something was done about one. */
    void forget() {
        lines = null;
    }
}
