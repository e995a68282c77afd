package dev.kontor.security.password;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.crm.user.UserRule;
import dev.kontor.crm.user.event.UserId;
import dev.kontor.security.account.Account;
import dev.kontor.security.account.Accounts;
import dev.kontor.security.account.NewPasswords;
import dev.kontor.security.account.SignIn;
import dev.kontor.security.identity.AccessDeniedException;
import dev.kontor.security.identity.Roles;
import dev.kontor.security.identity.SignInFailedException;
import dev.kontor.security.session.Sessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
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

    private Accounts accounts;
    private SignIn signIn;
    private NewPasswords passwords;
    private Sessions sessions;
    private Caller caller;
    private HttpServletRequest request;

    /** For the container's proxy. */
    protected PasswordsResource() {}

    /** All parts by CDI. */
    @Inject
    public PasswordsResource(
            Accounts accounts,
            SignIn signIn,
            NewPasswords passwords,
            Sessions sessions,
            Caller caller,
            HttpServletRequest request) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.passwords = passwords;
        this.sessions = sessions;
        this.caller = caller;
        this.request = request;
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
        boolean own = caller.required().user().equals(id.toString());
        if (!own && !caller.is(Roles.ADMIN)) {
            throw AccessDeniedException.byRole();
        }
        var account = accounts.of(caller.tenant(), id).orElseThrow(() -> UserRule.USER_UNKNOWN.refusal(id));
        if (own) {
            requireOld(account, body);
        }
        int version = passwords.set(account, body.password(), caller.user());
        if (own) {
            sessions.goOn(request, version);
        }
    }

    private void requireOld(Account account, NewPassword body) {
        var old = body.oldPassword();
        try {
            signIn.prove(account.tenant(), account.email().value(), old == null ? "" : old, request.getRemoteAddr());
        } catch (SignInFailedException e) {
            throw AccessDeniedException.withoutOldPassword();
        }
    }
}
