package dev.kontor.security.authorisation;

import dev.kontor.api.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/** Has each resource method ask who calls, as its annotations say. */
@Provider
@ApplicationScoped
public class AuthorisationFeature implements DynamicFeature {

    /** A server may look at the same annotations by itself, but does not say what is the matter. */
    private static final int BEFORE_THE_SERVERS = Priorities.AUTHORIZATION - 100;

    private Caller caller;

    /** For the container's proxy. */
    protected AuthorisationFeature() {}

    /** @param caller of the current request */
    @Inject
    public AuthorisationFeature(Caller caller) {
        this.caller = caller;
    }

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (resource.getResourceClass().getName().startsWith("dev.kontor.")) {
            var permission = Permission.of(resource.getResourceClass(), resource.getResourceMethod());
            var ofOperators = resource.getResourceClass().isAnnotationPresent(ForOperators.class);
            context.register(new Gate(permission, ofOperators, caller), BEFORE_THE_SERVERS);
        }
    }
}
