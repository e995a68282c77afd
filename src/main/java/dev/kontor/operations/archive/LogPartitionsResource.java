package dev.kontor.operations.archive;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.eventstore.archive.LogArchive;
import dev.kontor.eventstore.archive.UnknownPartitionException;
import dev.kontor.security.authorisation.ForOperators;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The partitions of the log. */
@Path("log-partitions")
@Tag(name = "operations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ForOperators
@ApplicationScoped
public class LogPartitionsResource {

    private LogArchive archive;

    /** For the container's proxy. */
    protected LogPartitionsResource() {}

    /** @param archive takes them out and reads them back */
    @Inject
    public LogPartitionsResource(LogArchive archive) {
        this.archive = archive;
    }

    /** All partitions. */
    @GET
    @RolesAllowed({ADMIN, AUDITOR})
    @Operation(summary = "Read the partitions of the log", description = "By position, with those that are archived.")
    @APIResponse(
            responseCode = "200",
            description = "The partitions",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = LogPartitionView.class)))
    public List<LogPartitionView> all() {
        return archive.partitions().stream().map(LogPartitionView::of).toList();
    }

    /** Takes one out. */
    @POST
    @Path("{first}/archive")
    @Operation(
            summary = "Archive a partition of the log",
            description = "Compares its facts with the chain and takes it out of the log, into a table beside it."
                    + " Whoever needs its facts is refused with facts-archived from then on. Refused while a"
                    + " subscription, a job or a dead letter still needs it, and while facts may still come to it.")
    @APIResponse(
            responseCode = "200",
            description = "It is archived",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LogPartitionView.class)))
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public LogPartitionView archive(@PathParam("first") long first) {
        archive.archive(first);
        return one(first);
    }

    /** Reads one back. */
    @POST
    @Path("{first}/restore")
    @Operation(
            summary = "Read an archived partition of the log back",
            description = "Compares its facts with the chain and puts it back into the log. Its table must be in the"
                    + " schema kontor_archive; where it was moved out, it is brought back before.")
    @APIResponse(
            responseCode = "200",
            description = "It is part of the log again",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LogPartitionView.class)))
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public LogPartitionView restore(@PathParam("first") long first) {
        archive.restore(first);
        return one(first);
    }

    private LogPartitionView one(long first) {
        return archive.find(first).map(LogPartitionView::of).orElseThrow(() -> new UnknownPartitionException(first));
    }
}
