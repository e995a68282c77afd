package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.eventstore.subscription.DeadLetterQueue;
import dev.kontor.eventstore.subscription.DeadLetterQueue.Retried;
import dev.kontor.operations.subscription.DeadLettersResource.Discard;
import dev.kontor.page.PageBean;
import dev.kontor.page.PageCommands;
import dev.kontor.page.PageTexts;
import dev.kontor.page.Said;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What operators do about dead letters: they try them again, or do without them. */
@PageBean
@RolesAllowed(ADMIN)
@ForOperators
public class DeadLetterSteering {

    private DeadLetterQueue queue;
    private DeadLettersPage all;
    private DeadLetterPage one;
    private PageCommands commands;
    private Refusals refusals;
    private Said said;
    private PageTexts texts;
    private String reason = "";

    /** For the container's proxy. */
    protected DeadLetterSteering() {}

    /** All parts by CDI. */
    @Inject
    public DeadLetterSteering(
            DeadLetterQueue queue,
            DeadLettersPage all,
            DeadLetterPage one,
            PageCommands commands,
            Refusals refusals,
            Said said,
            PageTexts texts) {
        this.queue = queue;
        this.all = all;
        this.one = one;
        this.commands = commands;
        this.refusals = refusals;
        this.said = said;
        this.texts = texts;
    }

    /** Tries all again that the page of a subscription shows. */
    public void retryAll() {
        var projection = all.getProjection();
        settle("retry", Said.WHOLE, () -> queue.retryAll(projection == null ? "" : projection));
    }

    /** Tries the one again that the page shows. */
    public void retry() {
        settle(
                "retry",
                Said.WHOLE,
                () -> queue.retry(
                        one.getLetter().subscription(), one.getLetter().id()));
    }

    /** Does without the one that the page shows. */
    public void discard() {
        settle("discard", "discard", () -> {
            var typed = commands.valid(new Discard(reason.strip()));
            return queue.discard(one.getLetter().subscription(), one.getLetter().id(), typed.reason());
        });
    }

    private void settle(String what, String place, Supplier<Retried> work) {
        try {
            tell(what, work.get());
        } catch (ConstraintViolationException invalid) {
            invalid.getConstraintViolations().forEach(violation -> said.problem(place, violation.getMessage()));
        } catch (RuntimeException failure) {
            said.problem(place, refusals.of(what, failure));
        }
        all.forget();
        one.forget();
    }

    private void tell(String what, Retried retried) {
        if (retried.failed() > 0) {
            said.problem(Said.WHOLE, texts.of("letters.failed-again", retried.resolved(), retried.failed()));
        } else {
            said.done(texts.of("letters.%s.done".formatted(what), retried.resolved()));
        }
    }

    /** Why one is done without. */
    public String getReason() {
        return reason;
    }

    /** What is typed. */
    public void setReason(@Nullable String typed) {
        reason = typed == null ? "" : typed;
    }
}
