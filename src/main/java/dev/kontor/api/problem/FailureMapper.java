package dev.kontor.api.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers whatever a resource throws. */
@Provider
@ApplicationScoped
public class FailureMapper implements ExceptionMapper<Throwable> {

    private ProblemResponses problems;

    /** For the container's proxy. */
    protected FailureMapper() {}

    /** @param problems what failures mean */
    @Inject
    public FailureMapper(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return problems.of(failure);
    }
}
