package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.eventstore.rebuild.JobControl;
import dev.kontor.eventstore.subscription.Subscriptions;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What operators do about subscriptions, wherever pages show them. */
@PageBean
@RolesAllowed(ADMIN)
@ForOperators
public class SubscriptionSteering {

    private Subscriptions subscriptions;
    private JobControl jobs;
    private SubscriptionsPage all;
    private SubscriptionPage one;
    private Refusals refusals;
    private Said said;
    private PageTexts texts;
    private String which = "";

    /** For the container's proxy. */
    protected SubscriptionSteering() {}

    /** All parts by CDI. */
    @Inject
    public SubscriptionSteering(
            Subscriptions subscriptions,
            JobControl jobs,
            SubscriptionsPage all,
            SubscriptionPage one,
            Refusals refusals,
            Said said,
            PageTexts texts) {
        this.subscriptions = subscriptions;
        this.jobs = jobs;
        this.all = all;
        this.one = one;
        this.refusals = refusals;
        this.said = said;
        this.texts = texts;
    }

    /** Stops one. */
    public void pause() {
        steer("pause", () -> subscriptions.pause(which));
    }

    /** Lets one go on. */
    public void resume() {
        steer("resume", () -> subscriptions.resume(which));
    }

    /** Builds the read model of one anew. */
    public void rebuild() {
        steer("rebuild", () -> jobs.rebuild(which));
    }

    /** Compares the read model of one with one that is built aside. */
    public void compare() {
        steer("compare", () -> jobs.check(which));
    }

    /** Cancels the job that is named. */
    public void cancel() {
        steer("cancel", () -> {
            var unused = jobs.cancel(UUID.fromString(which)).orElseThrow(NotFoundException::new);
        });
    }

    private void steer(String what, Runnable work) {
        try {
            work.run();
            said.done(texts.of("steering.%s.done".formatted(what), which));
        } catch (RuntimeException failure) {
            said.problem(Said.WHOLE, refusals.of(what, failure));
        }
        all.forget();
        one.forget();
    }

    /** Which subscription, by its name, or which job, by its id. */
    public String getWhich() {
        return which;
    }

    /** What was pressed. */
    public void setWhich(@Nullable String pressed) {
        which = pressed == null ? "" : pressed;
    }
}
