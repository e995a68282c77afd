package dev.kontor.crm.user;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.EntityChanges;
import dev.kontor.api.EntityDifference;
import dev.kontor.api.EntityPast;
import dev.kontor.api.EntityReads;
import dev.kontor.api.FactPage;
import dev.kontor.api.FactRange;
import dev.kontor.api.HistoryRange;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OneRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.api.PastRange;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.event.UserEvent.Role;
import dev.kontor.crm.user.event.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about users, over HTTP. {@link UsersResource} has the commands. */
@Path("users")
@Tag(name = "users")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class UserQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected UserQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public UserQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of users.
     *
     * @param text what the name or the address contains, in any case
     * @param role only users who have this role; null for any
     * @param active only active users, or only others; null for both
     */
    @GET
    @Operation(summary = "Search users", description = "Sorted by name, email, created or changed.")
    @Extension(name = OpenApi.LIST, value = "User")
    @Parameters(
            @Parameter(
                    name = "role",
                    in = ParameterIn.QUERY,
                    description = "Only users who have this role",
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"admin", "manager", "sales", "auditor"})))
    public Page<UserView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("role") @Nullable String role,
            @QueryParam("active") @Nullable String active,
            @BeanParam ListRequest asked) {
        return reads.page(
                Users.MODEL,
                asked,
                Users.Sort.NAME,
                all -> all.having(
                                "roles",
                                QueryValues.oneOf("role", role, Role.class)
                                        .map(Words::of)
                                        .orElse(null))
                        .containing(QueryValues.text("q", text), "name", "email")
                        .equal("active", QueryValues.flag("active", active).orElse(null)));
    }

    /** One user, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a user")
    @Extension(name = OpenApi.ONE, value = "User")
    public Response one(@PathParam("id") UserId id, @BeanParam OneRequest asked) {
        return reads.one(Users.MODEL, id.value(), asked);
    }

    /** How a user changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how a user changed, fact by fact")
    public EntityChanges history(@PathParam("id") UserId id, @BeanParam HistoryRange range) {
        return past.history(Users.MODEL, id.value(), range);
    }

    /** What differs of a user between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare a user at two points")
    public EntityDifference difference(@PathParam("id") UserId id, @BeanParam PastRange range) {
        return past.difference(Users.MODEL, id.value(), range);
    }

    /** What happened to a user, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to a user")
    public FactPage facts(@PathParam("id") UserId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Users.MODEL, id.value(), range, address);
    }
}
