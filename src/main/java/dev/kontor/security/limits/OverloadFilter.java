package dev.kontor.security.limits;

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

    /** For the container's proxy. */
    protected OverloadFilter() {}

    /** @param request may be marked */
    @Inject
    public OverloadFilter(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (request.getAttribute(RequestsAtOnce.TOO_MANY) != null) {
            throw new OverloadedException();
        }
    }
}
