package dev.kontor.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who calls. As long as nobody signs in, everyone is the same user of the same tenant: what a client says of itself
 * in a header is not believed. Authentication will answer here.
 */
@RequestScoped
public class Caller {

    /** The user while there is no authentication. */
    static final String ANONYMOUS = "anonymous";

    private String tenant;

    /** For the container's proxy. */
    protected Caller() {}

    /** @param tenant whose data everyone works on */
    @Inject
    public Caller(@ConfigProperty(name = "kontor.default-tenant", defaultValue = "default") String tenant) {
        this.tenant = tenant;
    }

    /** Whose data the caller works on. */
    public String tenant() {
        return tenant;
    }

    /** Who the caller is. */
    public String user() {
        return ANONYMOUS;
    }
}
