package dev.kontor.api.problem;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.kontor.api.CorrelationIds;
import dev.kontor.api.Problem;
import dev.kontor.language.CallerLanguage;
import dev.kontor.security.identity.AccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ValidatorFactory;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;

/** Answers a failure with its problem; one that means nothing to clients is logged, once, under the correlation id. */
@ApplicationScoped
public class ProblemResponses {

    private static final Logger LOG = System.getLogger(ProblemResponses.class.getName());

    /** What the server says with its own errors and clients need. */
    private static final List<String> KEPT =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE);

    private HttpServletRequest request;
    private CallerLanguage language;
    private ValidatorFactory validation;

    /** For the container's proxy. */
    protected ProblemResponses() {}

    /**
     * All parts by CDI.
     *
     * @param request the current one
     * @param language in which its sender is answered
     * @param validation knows what to say of values that are not valid
     */
    @Inject
    public ProblemResponses(HttpServletRequest request, CallerLanguage language, ValidatorFactory validation) {
        this.request = request;
        this.language = language;
        this.validation = validation;
    }

    /** The answer to a failure. */
    Response of(Throwable failure) {
        var texts = language.texts();
        var wording = new ViolationWording(validation.getMessageInterpolator(), texts.language());
        var known = new Problems(texts, wording).of(failure);
        if (known.isPresent()) {
            if (Unavailable.isTold(known.get().rule())) {
                LOG.log(
                        Level.WARNING,
                        "The database does not answer; correlationId={0}: {1}",
                        correlationId(),
                        failure);
            }
            var response = respond(known.get());
            AccessException.within(failure).ifPresent(access -> access.headers().forEach(response::header));
            return response.build();
        }
        if (failure instanceof WebApplicationException refusal
                && refusal.getResponse().getStatus() < 500) {
            return ofServer(refusal.getResponse());
        }
        LOG.log(Level.ERROR, "Unexpected failure; correlationId=" + correlationId(), failure);
        return respond(StatusProblems.of(500, texts)).build();
    }

    private Response ofServer(Response refusal) {
        var response = respond(StatusProblems.of(refusal.getStatus(), language.texts()));
        KEPT.forEach(header -> {
            if (refusal.getHeaderString(header) != null) {
                response.header(header, refusal.getHeaderString(header));
            }
        });
        return response.build();
    }

    private ResponseBuilder respond(Problem problem) {
        var response = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.toJson(request.getRequestURI(), correlationId()).toString());
        return problem.status() == 503 ? response.header(HttpHeaders.RETRY_AFTER, 1) : response;
    }

    private String correlationId() {
        return request.getAttribute(CorrelationIds.HEADER) instanceof String id
                ? id
                : UuidCreator.getTimeOrderedEpoch().toString();
    }
}
