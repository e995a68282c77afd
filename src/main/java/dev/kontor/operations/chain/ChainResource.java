package dev.kontor.operations.chain;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.chain.Chaining;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The chain over the log. */
@Path("chain")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
@ForOperators
@ApplicationScoped
public class ChainResource {

    private static final int MOST = 1_000;

    private Chaining chaining;

    /** For the container's proxy. */
    protected ChainResource() {}

    /** @param chaining shows how far it has come */
    @Inject
    public ChainResource(Chaining chaining) {
        this.chaining = chaining;
    }

    /** The heads. */
    @GET
    @APIResponse(responseCode = "400", ref = "Invalid")
    @Operation(
            summary = "Read the heads of the chains",
            description =
                    "How far the log is chained, and the last link of each tenant, by tenant, 1,000 at most: go on"
                            + " with afterTenant = the last tenant. Keep heads where nobody who can change the log can change them,"
                            + " and give them to a check of the log.")
    public ChainView heads(@QueryParam("afterTenant") @Nullable String afterTenant) {
        var tenant = QueryValues.text("afterTenant", afterTenant);
        return ChainView.of(chaining.standing(tenant == null ? "" : tenant, MOST));
    }
}
