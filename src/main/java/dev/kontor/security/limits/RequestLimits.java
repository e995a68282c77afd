package dev.kontor.security.limits;

import dev.kontor.api.Caller;
import dev.kontor.eventstore.observation.Figure;
import dev.kontor.eventstore.observation.Meter;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.identity.TooManyRequestsException;
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
    private Meter meter;
    private RequestRates users;
    private RequestRates tenants;

    /** For the container's proxy. */
    protected RequestLimits() {}

    /** All parts by CDI. */
    @Inject
    public RequestLimits(
            Caller caller,
            HttpServletRequest request,
            Meter meter,
            @ConfigProperty(name = "kontor.limits.user-requests-per-second", defaultValue = "50") long ofUser,
            @ConfigProperty(name = "kontor.limits.tenant-requests-per-second", defaultValue = "500") long ofTenant,
            @ConfigProperty(name = "kontor.limits.burst-seconds", defaultValue = "5") long burstSeconds) {
        this.caller = caller;
        this.request = request;
        this.meter = meter;
        this.users = new RequestRates(ofUser, burstSeconds, TimeMeter.SYSTEM_NANOTIME);
        this.tenants = new RequestRates(ofTenant, burstSeconds, TimeMeter.SYSTEM_NANOTIME);
    }

    /**
     * Counts the current request.
     *
     * @throws TooManyRequestsException if there were too many before it
     */
    public void count() {
        try {
            countByCaller();
        } catch (TooManyRequestsException e) {
            meter.record(Figure.REQUESTS_REFUSED, 1, "rate");
            throw e;
        }
    }

    private void countByCaller() {
        var known = caller.identity();
        users.count(known.map(RequestLimits::name).orElseGet(() -> "address " + request.getRemoteAddr()));
        known.map(Identity::tenant).ifPresent(tenants::count);
    }

    /** No two users have the same: a tenant's name has no line break. */
    private static String name(Identity identity) {
        return "user " + identity.tenant() + "\n" + identity.user();
    }
}
