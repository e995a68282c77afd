package dev.kontor.security.limits;

import dev.kontor.api.Caller;
import dev.kontor.security.identity.Identity;
import io.github.bucket4j.TimeMeter;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts each request for its user, or its address if nobody is known, and for its tenant. */
@Provider
@Priority(Priorities.AUTHORIZATION - 200)
@ApplicationScoped
public class RateLimitFilter implements ContainerRequestFilter {

    private Caller caller;
    private HttpServletRequest request;
    private RequestRates users;
    private RequestRates tenants;

    /** For the container's proxy. */
    protected RateLimitFilter() {}

    /** All parts by CDI. */
    @Inject
    public RateLimitFilter(
            Caller caller,
            HttpServletRequest request,
            @ConfigProperty(name = "kontor.limits.user-requests-per-second", defaultValue = "50") long ofUser,
            @ConfigProperty(name = "kontor.limits.tenant-requests-per-second", defaultValue = "500") long ofTenant,
            @ConfigProperty(name = "kontor.limits.burst-seconds", defaultValue = "5") long burstSeconds) {
        this.caller = caller;
        this.request = request;
        this.users = new RequestRates(ofUser, burstSeconds, TimeMeter.SYSTEM_NANOTIME);
        this.tenants = new RequestRates(ofTenant, burstSeconds, TimeMeter.SYSTEM_NANOTIME);
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var known = caller.identity();
        users.count(known.map(RateLimitFilter::name).orElseGet(() -> "address " + request.getRemoteAddr()));
        known.map(Identity::tenant).ifPresent(tenants::count);
    }

    /** No two users have the same: a tenant's name has no line break. */
    private static String name(Identity identity) {
        return "user " + identity.tenant() + "\n" + identity.user();
    }
}
