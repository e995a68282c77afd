package dev.kontor.security.limits;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts each request of the API. Those of pages are counted by what they begin with. */
@Provider
@Priority(Priorities.AUTHORIZATION - 200)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter {

    private RequestLimits limits;

    /** For the container's proxy. */
    protected RateLimitFilter() {}

    /** @param limits counts */
    @Inject
    public RateLimitFilter(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        limits.count();
    }
}
