package dev.kontor.web;

import dev.kontor.api.Caller;
import dev.kontor.api.CorrelationIds;
import dev.kontor.api.Problem;
import dev.kontor.api.problem.CallerProblems;
import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Origin;
import dev.kontor.language.CallerLanguage;
import dev.kontor.security.identity.TooManyRequestsException;
import dev.kontor.security.limits.RequestLimits;
import dev.kontor.security.session.ForgeryFilter;
import dev.kontor.security.session.SameOrigin;
import dev.kontor.security.session.Sessions;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/**
 * What every request of a page begins with: whom it acts for, its correlation id, and that it is no other
 * site's.
 */
@WebFilter(
        servletNames = "pages",
        dispatcherTypes = {DispatcherType.REQUEST, DispatcherType.FORWARD, DispatcherType.ERROR})
public class PageFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD");
    private static final String POLICY = "Content-Security-Policy";

    private final transient Caller caller;
    private final transient CurrentOrigin origin;
    private final transient Sessions sessions;
    private final transient RequestLimits limits;
    private final transient CallerProblems problems;
    private final transient CallerLanguage language;

    /** All parts by CDI. */
    @Inject
    public PageFilter(
            Caller caller,
            CurrentOrigin origin,
            Sessions sessions,
            RequestLimits limits,
            CallerProblems problems,
            CallerLanguage language) {
        this.caller = caller;
        this.origin = origin;
        this.sessions = sessions;
        this.limits = limits;
        this.problems = problems;
        this.language = language;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForeign(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (!isResource(request)) {
            begin(request, response);
            if (isTooMuch(request, response)) {
                return;
            }
        }
        chain.doFilter(request, new OnePolicy(response));
    }

    /** As for the API: what comes with a session needs its proof. A form also carries the state of its view. */
    private boolean isForeign(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.REQUEST
                && !CHANGE_NOTHING.contains(request.getMethod())
                && !(SameOrigin.of(request).orElse(false)
                        && (caller.identity().isEmpty()
                                || sessions.proves(request, request.getHeader(ForgeryFilter.HEADER))));
    }

    /** As for the API, and with it: one user's requests count together. People are told so by the page of failures. */
    private boolean isTooMuch(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            return false;
        }
        try {
            limits.count();
            return false;
        } catch (TooManyRequestsException tooMany) {
            var problem = problems.of(tooMany).orElseThrow();
            request.setAttribute(
                    Problem.class.getName(),
                    Problem.of(
                            problem.rule(),
                            problem.title(),
                            problem.status(),
                            language.text("page.too-many-requests")));
            tooMany.headers().forEach(response::setHeader);
            response.sendError(problem.status());
            return true;
        }
    }

    private static boolean isResource(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/jakarta.faces.resource/");
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) {
        var correlationId = request.getAttribute(CorrelationIds.HEADER) instanceof String known
                ? known
                : CorrelationIds.orNew(request.getHeader(CorrelationIds.HEADER));
        request.setAttribute(CorrelationIds.HEADER, correlationId);
        origin.set(new Origin(caller.tenant(), caller.user(), correlationId, null, null));
        response.setHeader(CorrelationIds.HEADER, correlationId);
        // what was on the screen is nobody's business after signing out
        response.setHeader("Cache-Control", "no-store");
    }

    /** PrimeFaces adds its policy, with the nonce of its scripts, to the one for everything else; two would both count. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private OnePolicy(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase(POLICY)) {
                setHeader(name, value);
            } else {
                super.addHeader(name, value);
            }
        }
    }
}
