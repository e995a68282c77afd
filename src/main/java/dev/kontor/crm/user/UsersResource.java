package dev.kontor.crm.user;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Commands;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.Words;
import dev.kontor.crm.user.UserBodies.NewEmail;
import dev.kontor.crm.user.UserBodies.NewRoles;
import dev.kontor.crm.user.UserBodies.NewSettings;
import dev.kontor.crm.user.UserBodies.NewUser;
import dev.kontor.crm.user.event.UserEvent.Language;
import dev.kontor.crm.user.event.UserId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands about users, over HTTP. {@link UserQueriesResource} has the queries. */
@Path("users")
@Tag(name = "users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ApplicationScoped
public class UsersResource {

    private Commands commands;

    /** For the container's proxy. */
    protected UsersResource() {}

    /** @param commands sends them */
    @Inject
    public UsersResource(Commands commands) {
        this.commands = commands;
    }

    /** Creates a user. */
    @POST
    @Operation(summary = "Create a user", description = "The e-mail address must not be another user's, active or not.")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewUser body) {
        var id = new UserId(commands.idOr(body.id()));
        var command = new CreateUser(
                id,
                body.name(),
                new EmailAddress(body.email()),
                body.rolesOrNone(),
                ZoneId.of(body.timeZone()),
                Words.constant(Language.class, body.language()));
        return commands.create(command, body, id.value());
    }

    /** Changes a user's name, time zone and language. */
    @PUT
    @Path("{id}")
    @Operation(summary = "Change a user's name, time zone and language")
    public Response update(
            @PathParam("id") UserId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewSettings body) {
        var command = new UpdateUser(
                id,
                body.name(),
                ZoneId.of(body.timeZone()),
                Words.constant(Language.class, body.language()),
                commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Changes a user's address. */
    @PUT
    @Path("{id}/email")
    @Operation(
            summary = "Change a user's e-mail address",
            description = "The address must not be another user's, active or not.")
    public Response changeEmail(
            @PathParam("id") UserId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewEmail body) {
        var command = new ChangeUserEmail(id, new EmailAddress(body.email()), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Changes what a user may do. */
    @PUT
    @Path("{id}/roles")
    @Operation(summary = "Change a user's roles", description = "The last active administrator keeps that role.")
    public Response changeRoles(
            @PathParam("id") UserId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewRoles body) {
        return commands.change(new ChangeUserRoles(id, body.all(), commands.expected()), body, id.value());
    }

    /** Deactivates a user. */
    @POST
    @Path("{id}/deactivate")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Deactivate a user",
            description = "They get no new work. The last active administrator stays active.")
    public Response deactivate(@PathParam("id") UserId id) {
        return commands.change(new DeactivateUser(id, commands.expected()), null, id.value());
    }

    /** Activates a user. */
    @POST
    @Path("{id}/activate")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Activate a user")
    public Response activate(@PathParam("id") UserId id) {
        return commands.change(new ActivateUser(id, commands.expected()), null, id.value());
    }
}
