package dev.kontor.security.authorisation;

import dev.kontor.api.Caller;
import dev.kontor.security.identity.AccessDeniedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Stands before one resource method. */
final class Gate implements ContainerRequestFilter {

    private final Permission permission;
    private final boolean ofOperators;
    private final Caller caller;

    /**
     * @param permission who may pass
     * @param ofOperators whether only callers of the tenant that operates Kontor may
     * @param caller of the current request
     */
    Gate(Permission permission, boolean ofOperators, Caller caller) {
        this.permission = permission;
        this.ofOperators = ofOperators;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        permission.require(caller);
        if (ofOperators && !caller.operates()) {
            throw AccessDeniedException.toOtherTenants();
        }
    }
}
