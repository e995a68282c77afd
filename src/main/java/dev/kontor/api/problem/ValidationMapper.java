package dev.kontor.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers what validation found; the server has a mapper of its own for it, which this one precedes. */
@Provider
@ApplicationScoped
public class ValidationMapper implements ExceptionMapper<ValidationException> {

    private ProblemResponses problems;

    /** For the container's proxy. */
    protected ValidationMapper() {}

    /** @param problems what failures mean */
    @Inject
    public ValidationMapper(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(ValidationException failure) {
        return problems.of(failure);
    }
}
