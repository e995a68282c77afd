package dev.kontor.crm.team;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Commands;
import dev.kontor.crm.team.TeamBodies.NewName;
import dev.kontor.crm.team.TeamBodies.NewTeam;
import dev.kontor.crm.team.event.TeamId;
import dev.kontor.crm.user.event.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands about teams, over HTTP. {@link TeamQueriesResource} has the queries. */
@Path("teams")
@Tag(name = "teams")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ApplicationScoped
public class TeamsResource {

    private Commands commands;

    /** For the container's proxy. */
    protected TeamsResource() {}

    /** @param commands sends them */
    @Inject
    public TeamsResource(Commands commands) {
        this.commands = commands;
    }

    /** Creates a team. */
    @POST
    @Operation(summary = "Create a team")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewTeam body) {
        var id = new TeamId(commands.idOr(body.id()));
        return commands.create(new CreateTeam(id, body.name()), body, id.value());
    }

    /** Renames a team. */
    @PUT
    @Path("{id}/name")
    @Operation(summary = "Rename a team")
    public Response rename(@PathParam("id") TeamId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewName body) {
        return commands.change(new RenameTeam(id, body.name(), commands.expected()), body, id.value());
    }

    /** Adds a user to a team. */
    @PUT
    @Path("{id}/members/{userId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Add a user to a team", description = "The user must be active.")
    public Response add(@PathParam("id") TeamId id, @PathParam("userId") UserId userId) {
        return commands.change(new AddTeamMember(id, userId, commands.expected()), null, id.value());
    }

    /** Removes a user from a team. */
    @DELETE
    @Path("{id}/members/{userId}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Remove a user from a team")
    public Response remove(@PathParam("id") TeamId id, @PathParam("userId") UserId userId) {
        return commands.change(new RemoveTeamMember(id, userId, commands.expected()), null, id.value());
    }
}
