package dev.kontor.security.authorisation;

import dev.kontor.api.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Stands before one resource method. */
final class Gate implements ContainerRequestFilter {

    private final Permission permission;
    private final Caller caller;

    /**
     * @param permission who may pass
     * @param caller of the current request
     */
    Gate(Permission permission, Caller caller) {
        this.permission = permission;
        this.caller = caller;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        permission.require(caller);
    }
}
