package dev.kontor.security.limits;

import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import dev.kontor.security.identity.OverloadedException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Refuses what is too much, before anything is done about it. */
@Provider
@PreMatching
@Priority(0)
@ApplicationScoped
public class OverloadFilter implements ContainerRequestFilter {

    private HttpServletRequest request;
    private Meter meter;

    /** For the container's proxy. */
    protected OverloadFilter() {}

    /**
     * @param request may be marked
     * @param meter counts those that are refused
     */
    @Inject
    public OverloadFilter(HttpServletRequest request, Meter meter) {
        this.request = request;
        this.meter = meter;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.getAttribute(RequestsAtOnce.TOO_MANY) != null) {
            meter.record(Figure.REQUESTS_REFUSED, 1, "at-once");
            throw new OverloadedException();
        }
    }
}
