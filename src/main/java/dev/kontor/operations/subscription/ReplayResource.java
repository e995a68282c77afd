package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Commands;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.eventstore.rebuild.JobControl;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Replays, over HTTP. */
@Path("events/replay")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class ReplayResource {

    /**
     * What to replay.
     *
     * @param projection for which projection
     * @param from the first position; without it, the first of the log
     * @param to the last position; without it, as far as the read model has come
     * @param stream only the facts of this stream; without it, all
     */
    @Schema(name = "ReplayRequest")
    public record ReplayRequest(
            @NotBlank(message = "{invalid.projection-needed}") @Schema(required = true, example = "contact")
            String projection,

            @Positive(message = "{invalid.no-position}") @Nullable
            Long from,

            @Positive(message = "{invalid.no-position}") @Nullable
            Long to,

            @Schema(example = "contacts") @Nullable String stream) {}

    private JobControl jobs;

    /** For the container's proxy. */
    protected ReplayResource() {}

    /** @param jobs begins them */
    @Inject
    public ReplayResource(JobControl jobs) {
        this.jobs = jobs;
    }

    /** Begins one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Apply facts to a read model once more",
            description = "Only for projections that say that this changes nothing which is right; others are rebuilt.")
    @APIResponse(responseCode = "202", description = "Location tells the progress")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response replay(
            @NotNull(message = Commands.BODY_NEEDED) @Valid ReplayRequest body, @Context UriInfo address) {
        long from = body.from() == null ? 1 : body.from();
        long to = body.to() == null ? Long.MAX_VALUE : body.to();
        if (to < from) {
            throw new InvalidRequestException("to", "invalid.before", "from");
        }
        return JobsResource.accepted(jobs.replay(body.projection(), from - 1, to, body.stream()), address);
    }
}
