package dev.kontor.api.transfer;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Caller;
import dev.kontor.api.FactRange;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.serialization.EventTypes;
import dev.kontor.eventstore.transfer.LogExports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The caller's log, to take it elsewhere. */
@Path("export")
@Tag(name = "transfer")
@RolesAllowed(ADMIN)
@ApplicationScoped
public class ExportResource {

    /** Lines of JSON. */
    static final String NDJSON = "application/x-ndjson";

    private static final Logger LOG = System.getLogger(ExportResource.class.getName());

    private LogExports exports;
    private EventTypes types;
    private Caller caller;

    /** For the container's proxy. */
    protected ExportResource() {}

    /** All parts by CDI. */
    @Inject
    public ExportResource(LogExports exports, EventTypes types, Caller caller) {
        this.exports = exports;
        this.types = types;
        this.caller = caller;
    }

    /** The log, line by line. */
    @GET
    @Produces(NDJSON)
    @Operation(
            summary = "Export the log",
            description =
                    "All facts of the caller's tenant that are complete now, one a line in the order of the log, and"
                            + " a trailer with their number, the last position and the SHA-256 of all lines before it: an"
                            + " answer without it was cut off, and from goes on with it. Personal values are in clear, erased"
                            + " ones as what stands for them.")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first position that may be among them",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "Only facts of these types, with commas between them",
            schema = @Schema(type = SchemaType.STRING, example = "ContactCreated"))
    @APIResponse(
            responseCode = "200",
            description = "The facts and the trailer",
            content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Response export(
            @QueryParam("from") @Nullable String from, @QueryParam("types") @Nullable List<String> only) {
        long first = QueryValues.number("from", from, 1, 1, Long.MAX_VALUE);
        var export = exports.begin(caller.tenant(), first, known(only == null ? List.of() : only));
        LOG.log(Level.INFO, "The log of {0} is exported by {1}.", caller.tenant(), caller.user());
        StreamingOutput lines = export::writeTo;
        return Response.ok(lines, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"log.ndjson\"")
                .build();
    }

    private Set<String> known(List<String> given) {
        var wanted = FactRange.types(given);
        wanted.stream()
                .filter(type -> types.named(type).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(type -> {
                    throw new InvalidRequestException("types", "invalid.no-event-type", type);
                });
        return wanted;
    }
}
