package dev.kontor.operations.subscription;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Commands;
import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.subscription.DeadLetter;
import dev.kontor.eventstore.subscription.DeadLetterQueue;
import dev.kontor.eventstore.subscription.DeadLetterQueue.Retried;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Dead letters, over HTTP: looking at them, trying them again, doing without them. */
@Path("subscriptions/{name}/dead-letters")
@Tag(name = "subscriptions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class DeadLettersResource {

    private static final int MOST = 100;

    /** Which dead letters to show. */
    enum Which {
        OPEN,
        PARKED,
        HELD,
        RESOLVED,
        DISCARDED,
        ALL;

        Set<DeadLetter.Status> statuses() {
            return switch (this) {
                case OPEN -> EnumSet.of(DeadLetter.Status.PARKED, DeadLetter.Status.HELD);
                case PARKED -> EnumSet.of(DeadLetter.Status.PARKED);
                case HELD -> EnumSet.of(DeadLetter.Status.HELD);
                case RESOLVED -> EnumSet.of(DeadLetter.Status.RESOLVED);
                case DISCARDED -> EnumSet.of(DeadLetter.Status.DISCARDED);
                case ALL -> EnumSet.allOf(DeadLetter.Status.class);
            };
        }
    }

    /**
     * Why a dead letter is discarded.
     *
     * @param reason for those who look at it later, 1 to 500 characters
     */
    @Schema(name = "Discard")
    public record Discard(
            @NotBlank(message = "{invalid.reason-needed}")
            @Size(max = 500, message = "{invalid.too-long}")
            @Schema(required = true, example = "The import of March was wrong")
            String reason) {}

    private DeadLetterQueue letters;

    /** For the container's proxy. */
    protected DeadLettersResource() {}

    /** @param letters what can be done about them */
    @Inject
    public DeadLettersResource(DeadLetterQueue letters) {
        this.letters = letters;
    }

    /** Some of them. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(
            summary = "List dead letters",
            description = "In the order of the log, 100 at most: go on with after = the last position. status is one"
                    + " of open, parked, held, resolved, discarded, all.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @Parameter(
            name = "status",
            in = ParameterIn.QUERY,
            description = "Which",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"open", "parked", "held", "resolved", "discarded", "all"}))
    @Parameter(
            name = "after",
            in = ParameterIn.QUERY,
            description = "Behind this position in the log",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
    public List<DeadLetterView> list(
            @PathParam("name") String name,
            @QueryParam("status") @Nullable String status,
            @QueryParam("after") @Nullable String after) {
        var which = QueryValues.oneOf("status", status, Which.OPEN);
        long position = QueryValues.number("after", after, 0, 0, Long.MAX_VALUE);
        return letters.list(name, which.statuses(), position, MOST).stream()
                .map(DeadLetterView::of)
                .toList();
    }

    /** Tries all again. */
    @POST
    @Path("retry")
    @Operation(
            summary = "Retry all dead letters",
            description = "Each that is parked, in order, and those that are held behind it.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Retried retryAll(@PathParam("name") String name) {
        return letters.retryAll(name);
    }

    /** Tries one again. */
    @POST
    @Path("{id}/retry")
    @Operation(summary = "Retry a dead letter", description = "And then those that are held behind it, in order.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Retried retry(@PathParam("name") String name, @PathParam("id") long id) {
        return letters.retry(name, id);
    }

    /** Does without one. */
    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Discard a dead letter",
            description = "The read model does without the fact; those that are held behind it are applied, in order.")
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Retried discard(
            @PathParam("name") String name,
            @PathParam("id") long id,
            @NotNull(message = Commands.BODY_NEEDED) @Valid Discard body) {
        return letters.discard(name, id, body.reason());
    }
}
