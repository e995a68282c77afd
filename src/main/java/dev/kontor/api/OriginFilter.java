package dev.kontor.api;

import dev.kontor.eventstore.CurrentOrigin;
import dev.kontor.eventstore.Origin;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Says for whom and under which correlation id a request acts, before anything else looks at it. */
@Provider
@PreMatching
@Priority(Priorities.AUTHENTICATION)
@ApplicationScoped
public class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private CurrentOrigin origin;
    private Caller caller;

    /** For the container's proxy. */
    protected OriginFilter() {}

    /** All parts by CDI. */
    @Inject
    public OriginFilter(CurrentOrigin origin, Caller caller) {
        this.origin = origin;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var correlationId = CorrelationIds.orNew(request.getHeaderString(CorrelationIds.HEADER));
        request.setProperty(CorrelationIds.HEADER, correlationId);
        origin.set(new Origin(caller.tenant(), caller.user(), correlationId, null, null));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object correlationId = request.getProperty(CorrelationIds.HEADER);
        if (correlationId != null) {
            response.getHeaders().putSingle(CorrelationIds.HEADER, correlationId);
        }
    }
}
