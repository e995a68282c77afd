package dev.kontor.security.limits;

import dev.kontor.api.Caller;
import dev.kontor.security.identity.Identity;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts requests, of the API and of pages together, for their users, or addresses if nobody is known, and for tenants. */
@ApplicationScoped
public class RequestLimits {

    private Caller caller;
    private HttpServletRequest request;
    private RequestRates users;
    private RequestRates tenants;

    /** For the container's proxy. */
    protected RequestLimits() {}

    /** All parts by CDI. */
    @Inject
    public RequestLimits(
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

    /**
     * Counts the current request.
     *
     * @throws dev.kontor.security.identity.TooManyRequestsException if there were too many before it
     */
    public void count() {
        var known = caller.identity();
        users.count(known.map(RequestLimits::name).orElseGet(() -> "address " + request.getRemoteAddr()));
        known.map(Identity::tenant).ifPresent(tenants::count);
    }

    /** No two users have the same: a tenant's name has no line break. */
    private static String name(Identity identity) {
        return "user " + identity.tenant() + "\n" + identity.user();
    }
}
