package dev.kontor.web;

import dev.kontor.api.CorrelationIds;
import dev.kontor.api.Problem;
import dev.kontor.api.problem.CallerProblems;
import dev.kontor.security.identity.AccessException;
import dev.kontor.security.identity.NotSignedInException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers what fails on a page: by signing in, by opening the page again, or by the page of failures. */
@ApplicationScoped
public class PageFailures {

    private static final System.Logger LOG = System.getLogger(PageFailures.class.getName());
    private static final int MOST_CAUSES = 20;

    private CallerProblems problems;

    /** For the container's proxy. */
    protected PageFailures() {}

    /** @param problems what failures mean */
    @Inject
    public PageFailures(CallerProblems problems) {
        this.problems = problems;
    }

    /** For what Faces makes by itself. */
    static PageFailures current() {
        return CDI.current().select(PageFailures.class).get();
    }

    /** Answers a failure and ends the request. */
    void answer(FacesContext context, Throwable failure) {
        if (AccessException.within(failure)
                .filter(NotSignedInException.class::isInstance)
                .isPresent()) {
            redirect(context, "/web/sign-in?to=" + URLEncoder.encode(wanted(context), StandardCharsets.UTF_8));
        } else if (isExpired(failure)) {
            redirect(context, wanted(context));
        } else {
            tell(context, failure);
        }
    }

    private void tell(FacesContext context, Throwable failure) {
        var request = request(context);
        var known = problems.of(failure);
        if (known.isEmpty()) {
            LOG.log(
                    Level.ERROR,
                    "Unexpected failure of a page; correlationId=" + request.getAttribute(CorrelationIds.HEADER),
                    failure);
        }
        var problem = known.orElseGet(() -> problems.ofStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR));
        request.setAttribute(Problem.class.getName(), problem);
        sendError(context, problem.status());
    }

    /** Has the server answer with its error page. */
    static void sendError(FacesContext context, int status) {
        try {
            context.getExternalContext().responseSendError(status, "");
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void redirect(FacesContext context, String to) {
        try {
            context.getExternalContext().redirect(context.getExternalContext().getRequestContextPath() + to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where somebody is, or where the form was that they sent. */
    private static String wanted(FacesContext context) {
        var request = request(context);
        var path = request.getRequestURI()
                .substring(request.getContextPath().length())
                .replaceAll("\\.xhtml$", "");
        var query = request.getMethod().equals("GET")
                ? Optional.ofNullable(request.getQueryString())
                : Optional.ofNullable(request.getParameter("id"))
                        .map(id -> "id=" + URLEncoder.encode(id, StandardCharsets.UTF_8));
        return path + query.map(text -> "?" + text).orElse("");
    }

    private static boolean isExpired(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(ViewExpiredException.class::isInstance);
    }

    private static HttpServletRequest request(FacesContext context) {
        return (HttpServletRequest) context.getExternalContext().getRequest();
    }
}
