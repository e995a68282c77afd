package dev.kontor.security.password;

import dev.kontor.api.Commands;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.security.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Passwords of users. No fact and no answer ever has one. */
@Path("users")
@Tag(name = "users")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class PasswordsResource {

    private PasswordChanges changes;

    /** For the container's proxy. */
    protected PasswordsResource() {}

    /** @param changes sets them */
    @Inject
    public PasswordsResource(PasswordChanges changes) {
        this.changes = changes;
    }

    /** Gives a user a password. */
    @PUT
    @Path("{id}/password")
    @RolesAllowed(Roles.ANYBODY)
    @Operation(
            summary = "Set a password",
            description = "One's own with the old one; administrators set those of others. Tokens and sessions that"
                    + " were got with the old one end.")
    @APIResponse(responseCode = "204", description = "It counts from now on")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "429", ref = "TooManyAttempts")
    public void set(@PathParam("id") UserId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewPassword body) {
        changes.set(id, body);
    }
}
