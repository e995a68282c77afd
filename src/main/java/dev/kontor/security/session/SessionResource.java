package dev.kontor.security.session;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.security.account.SignIn;
import dev.kontor.security.account.SignInBody;
import dev.kontor.security.identity.Identity;
import dev.kontor.security.identity.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The session of a browser: signing in, looking who one is, signing out. */
@Path("session")
@Tag(name = "sign-in")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class SessionResource {

    private SignIn signIn;
    private Sessions sessions;
    private HttpServletRequest request;
    private Caller caller;

    /** For the container's proxy. */
    protected SessionResource() {}

    /** All parts by CDI. */
    @Inject
    public SessionResource(SignIn signIn, Sessions sessions, HttpServletRequest request, Caller caller) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.request = request;
        this.caller = caller;
    }

    /** Signs in. */
    @POST
    @PermitAll
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Sign in with a cookie", description = "For browsers. A session of before is ended.")
    @APIResponse(responseCode = "200", description = "Who is signed in, and the token that changes need")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "429", ref = "TooManyAttempts")
    public SessionView begin(@NotNull(message = Commands.BODY_NEEDED) @Valid SignInBody body) {
        var account = signIn.prove(caller.home(), body.email(), body.password(), request.getRemoteAddr());
        var known = sessions.begin(request, account);
        var identity = new Identity(
                account.tenant(), account.id().toString(), account.name(), account.roles(), Identity.Proof.SESSION);
        return SessionView.of(identity, known.csrfToken());
    }

    /** Who calls. */
    @GET
    @RolesAllowed(Roles.ANYBODY)
    @Operation(summary = "Read who you are", description = "By a session or by a token.")
    @APIResponse(responseCode = "200", description = "Who calls")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    public SessionView current() {
        var identity = caller.required();
        var token = identity.proof() == Identity.Proof.SESSION
                ? sessions.of(request).map(SignedIn::csrfToken).orElse(null)
                : null;
        return SessionView.of(identity, token);
    }

    /** Signs out. */
    @DELETE
    @PermitAll
    @Operation(summary = "Sign out", description = "A token goes on being good for as long as it says.")
    @APIResponse(responseCode = "204", description = "There is no session any more")
    @APIResponse(responseCode = "403", ref = "Forbidden")
    public void end() {
        sessions.end(request);
    }
}
