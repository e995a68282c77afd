package dev.kontor.security.session;

import dev.kontor.api.Caller;
import dev.kontor.security.identity.AccessDeniedException;
import dev.kontor.security.identity.Identity.Proof;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Lets nothing be changed for a cookie alone: another site can have a browser send one. */
@Provider
@Priority(Priorities.AUTHORIZATION - 50)
@ApplicationScoped
public class ForgeryFilter implements ContainerRequestFilter {

    /** The header with the second proof. */
    public static final String HEADER = "X-CSRF-Token";

    private static final Set<String> CHANGE_NOTHING = Set.of("GET", "HEAD", "OPTIONS");

    private Caller caller;
    private Sessions sessions;
    private HttpServletRequest request;

    /** For the container's proxy. */
    protected ForgeryFilter() {}

    /** All parts by CDI. */
    @Inject
    public ForgeryFilter(Caller caller, Sessions sessions, HttpServletRequest request) {
        this.caller = caller;
        this.sessions = sessions;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        if (CHANGE_NOTHING.contains(context.getMethod())) {
            return;
        }
        var site = SameOrigin.of(request);
        boolean byCookie = caller.identity()
                .filter(identity -> identity.proof() == Proof.SESSION)
                .isPresent();
        if (byCookie && !(site.orElse(false) && sessions.proves(request, context.getHeaderString(HEADER)))) {
            throw AccessDeniedException.ofAnotherSite();
        }
        if (caller.identity().isEmpty() && !site.orElse(true)) {
            // or another site could sign somebody in as somebody else
            throw AccessDeniedException.ofAnotherSite();
        }
    }
}
