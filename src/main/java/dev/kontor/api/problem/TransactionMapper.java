package dev.kontor.api.problem;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/**
 * Answers what the container throws about a transaction, for what caused it. Jersey has a mapper of its own for these
 * where transactional beans are, and that knows no problem: this one is to be asked first.
 */
@Provider
@Priority(1)
@ApplicationScoped
public class TransactionMapper implements ExceptionMapper<TransactionalException> {

    private ProblemResponses problems;

    /** For the container's proxy. */
    protected TransactionMapper() {}

    /** @param problems what failures mean */
    @Inject
    public TransactionMapper(ProblemResponses problems) {
        this.problems = problems;
    }

    @Override
    public Response toResponse(TransactionalException failure) {
        return problems.of(failure);
    }
}
