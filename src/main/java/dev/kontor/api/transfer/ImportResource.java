package dev.kontor.api.transfer;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.transfer.EventIds;
import dev.kontor.eventstore.transfer.ImportReport;
import dev.kontor.eventstore.transfer.LogImports;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A log that was exported elsewhere, into the caller's tenant. */
@Path("import")
@Tag(name = "transfer")
@RolesAllowed(ADMIN)
@ApplicationScoped
public class ImportResource {

    private static final Logger LOG = System.getLogger(ImportResource.class.getName());

    private LogImports imports;
    private Caller caller;

    /** For the container's proxy. */
    protected ImportResource() {}

    /** All parts by CDI. */
    @Inject
    public ImportResource(LogImports imports, Caller caller) {
        this.imports = imports;
        this.caller = caller;
    }

    /** Takes in the lines of an export as they come, of any number. */
    @POST
    @Consumes({ExportResource.NDJSON, MediaType.APPLICATION_JSON, MediaType.APPLICATION_OCTET_STREAM})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import a log",
            description =
                    "What /api/export has written, into a tenant whose log has nothing but users. Stored as it comes"
                            + " in; what is stored before something goes wrong stays, and the same sent again goes on after it."
                            + " Complete only if the answer is 200.")
    @RequestBody(content = @Content(mediaType = ExportResource.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "All of it is there, and the trailer fits",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportReport.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "409", ref = "Refused")
    public ImportReport read(
            @Parameter(
                            description =
                                    "kept: facts keep their ids; new: they get others, within the installation that they are from",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"kept", "new"},
                                            defaultValue = "kept"))
                    @QueryParam("ids")
                    @Nullable
                    String ids,
            InputStream body)
            throws IOException {
        var chosen = QueryValues.oneOf("ids", ids, EventIds.KEPT);
        LOG.log(Level.INFO, "A log is imported into {0} by {1}.", caller.tenant(), caller.user());
        try (var rest = new RestOfBody(body)) {
            return imports.read(rest.lines(), chosen);
        }
    }
}
