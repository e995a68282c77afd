package dev.kontor.crm.team;

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
import dev.kontor.crm.team.event.TeamId;
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
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about teams, over HTTP. {@link TeamsResource} has the commands. */
@Path("teams")
@Tag(name = "teams")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class TeamQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected TeamQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public TeamQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of teams.
     *
     * @param text what the name contains, in any case
     * @param memberId only teams that this user belongs to; null for all
     */
    @GET
    @Operation(summary = "Search teams", description = "Sorted by name, created or changed.")
    @Extension(name = OpenApi.LIST, value = "Team")
    public Page<TeamView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("memberId") @Nullable String memberId,
            @BeanParam ListRequest asked) {
        return reads.page(
                Teams.MODEL,
                asked,
                Teams.Sort.NAME,
                all -> all.having("members", QueryValues.id("memberId", memberId))
                        .containing(QueryValues.text("q", text), "name"));
    }

    /** One team, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a team")
    @Extension(name = OpenApi.ONE, value = "Team")
    public Response one(@PathParam("id") TeamId id, @BeanParam OneRequest asked) {
        return reads.one(Teams.MODEL, id.value(), asked);
    }

    /** How a team changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how a team changed, fact by fact")
    public EntityChanges history(@PathParam("id") TeamId id, @BeanParam HistoryRange range) {
        return past.history(Teams.MODEL, id.value(), range);
    }

    /** What differs of a team between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare a team at two points")
    public EntityDifference difference(@PathParam("id") TeamId id, @BeanParam PastRange range) {
        return past.difference(Teams.MODEL, id.value(), range);
    }

    /** What happened to a team, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to a team")
    public FactPage facts(@PathParam("id") TeamId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Teams.MODEL, id.value(), range, address);
    }
}
