package dev.kontor.security.token;

import dev.kontor.api.Caller;
import dev.kontor.api.Commands;
import dev.kontor.security.account.SignIn;
import dev.kontor.security.account.SignInBody;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tokens for programs. */
@Path("tokens")
@Tag(name = "sign-in", description = "Who calls")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
public class TokensResource {

    private SignIn signIn;
    private TokenIssuer tokens;
    private HttpServletRequest request;
    private Caller caller;

    /** For the container's proxy. */
    protected TokensResource() {}

    /** All parts by CDI. */
    @Inject
    public TokensResource(SignIn signIn, TokenIssuer tokens, HttpServletRequest request, Caller caller) {
        this.signIn = signIn;
        this.tokens = tokens;
        this.request = request;
        this.caller = caller;
    }

    /** Signs in. */
    @POST
    @PermitAll
    @Operation(summary = "Get a token", description = "It is good for a quarter of an hour, if nobody configured it.")
    @APIResponse(
            responseCode = "200",
            description = "A token",
            content = @Content(schema = @Schema(implementation = IssuedToken.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "429", ref = "TooManyAttempts")
    public IssuedToken create(@NotNull(message = Commands.BODY_NEEDED) @Valid SignInBody body) {
        var account = signIn.prove(caller.home(), body.email(), body.password(), request.getRemoteAddr());
        return tokens.issue(account, Instant.now());
    }
}
