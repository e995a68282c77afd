package dev.kontor.operations.check;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.InvalidRequestException;
import dev.kontor.eventstore.chain.KeptHead;
import dev.kontor.eventstore.chain.MalformedHeadException;
import dev.kontor.eventstore.check.LogChecks;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Checks of the log. */
@Path("log-checks")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class LogChecksResource {

    private LogChecks checks;

    /** For the container's proxy. */
    protected LogChecksResource() {}

    /** @param checks runs and remembers them */
    @Inject
    public LogChecksResource(LogChecks checks) {
        this.checks = checks;
    }

    /** Begins a check. */
    @POST
    @Operation(
            summary = "Check the log",
            description = "Begins a check of the whole log, unless one runs: then that one is answered."
                    + " It runs while the system is in use. A head of a chain that was kept elsewhere, as"
                    + " /api/chain gives it, may be given as position:hash in head, and several in several: they"
                    + " show a log whose end was cut off, or whose chain was made anew.")
    @APIResponse(
            responseCode = "202",
            description = "It runs; Location has its progress and, at its end, its report",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response begin(@QueryParam("head") List<String> heads, @Context UriInfo address) {
        var run = checks.begin(heads.stream().map(LogChecksResource::kept).toList());
        var location = address.getBaseUriBuilder()
                .path(LogChecksResource.class)
                .path(run.id().toString())
                .build();
        return Response.accepted(CheckView.of(run)).location(location).build();
    }

    private static KeptHead kept(String head) {
        try {
            return KeptHead.parse(head);
        } catch (MalformedHeadException e) {
            throw new InvalidRequestException("head", "invalid.head");
        }
    }

    /** The latest checks. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(summary = "Read the latest checks of the log", description = "The last first, at most 20.")
    @APIResponse(
            responseCode = "200",
            description = "The checks",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CheckView.class)))
    public List<CheckView> latest() {
        return checks.latest().stream().map(CheckView::of).toList();
    }

    /** One check. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Path("{id}")
    @Operation(summary = "Read a check of the log", description = "How far it has come, and what it has found.")
    @APIResponse(
            responseCode = "200",
            description = "The check",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CheckView.class)))
    @APIResponse(responseCode = "404", ref = "Unknown")
    public CheckView one(@PathParam("id") UUID id) {
        return checks.find(id).map(CheckView::of).orElseThrow(NotFoundException::new);
    }
}
