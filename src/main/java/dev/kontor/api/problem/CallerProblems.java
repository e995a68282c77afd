package dev.kontor.api.problem;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.Problem;
import dev.kontor.api.Violation;
import dev.kontor.language.CallerLanguage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Optional;

/** What failures mean, in the caller's language, for those who tell it otherwise than as a problem document. */
@RequestScoped
public class CallerProblems {

    private CallerLanguage language;
    private ValidatorFactory validation;

    /** For the container's proxy. */
    protected CallerProblems() {}

    /**
     * Both parts by CDI.
     *
     * @param validation knows what to say of values that are not valid
     */
    @Inject
    public CallerProblems(CallerLanguage language, ValidatorFactory validation) {
        this.language = language;
        this.validation = validation;
    }

    /** The problem; empty if the failure means nothing to people. */
    public Optional<Problem> of(Throwable failure) {
        return new Problems(language.texts(), wording()).of(failure);
    }

    /** The problem that a status says all about. */
    public Problem ofStatus(int status) {
        return StatusProblems.of(status, language.texts());
    }

    /** What is wrong with which field; empty if it is nothing of that sort. */
    public List<Violation> violations(Throwable failure) {
        return switch (failure) {
            case ConstraintViolationException invalid -> Violations.of(invalid, wording());
            case InvalidRequestException invalid ->
                invalid.complaints().stream()
                        .map(complaint -> complaint.in(language.texts()))
                        .toList();
            default -> List.of();
        };
    }

    private ViolationWording wording() {
        return new ViolationWording(
                validation.getMessageInterpolator(), language.texts().language());
    }
}
