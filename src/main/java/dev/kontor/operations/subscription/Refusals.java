package dev.kontor.operations.subscription;

import dev.kontor.api.Problem;
import dev.kontor.api.problem.CallerProblems;
import dev.kontor.page.PageTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Why something is not done about a subscription or a dead letter, in the caller's language. */
@ApplicationScoped
public class Refusals {

    private CallerProblems problems;
    private PageTexts texts;

    /** For the container's proxy. */
    protected Refusals() {}

    /** Both parts by CDI. */
    @Inject
    public Refusals(CallerProblems problems, PageTexts texts) {
        this.problems = problems;
        this.texts = texts;
    }

    /**
     * The words for a refusal. Where there are none of the page's own it is told as a program is.
     *
     * @param what was to be done, such as {@code pause}
     * @throws RuntimeException the failure itself, if it means nothing to people
     */
    public String of(String what, RuntimeException failure) {
        var problem = problems.of(failure).orElseThrow(() -> failure);
        return texts.firstKnown("refusal." + what + "." + problem.rule(), "refusal." + problem.rule())
                .orElseGet(() -> told(problem));
    }

    private static String told(Problem problem) {
        return problem.title() + ": " + problem.detail();
    }
}
