package dev.kontor.crm.audit;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.api.OpenApi;
import dev.kontor.api.ReadModels;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit log, over HTTP: as JSON, or as CSV for spreadsheets. */
@Path("audit")
@Tag(name = "audit")
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
@ApplicationScoped
public class AuditResource {

    private static final String CSV = "text/csv";

    private AuditLog log;
    private ReadModels readModels;
    private Caller caller;

    /** For the container's proxy. */
    protected AuditResource() {}

    /** All parts by CDI. */
    @Inject
    public AuditResource(AuditLog log, ReadModels readModels, Caller caller) {
        this.log = log;
        this.readModels = readModels;
        this.caller = caller;
    }

    /** A page of entries, the latest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, CSV + ";charset=UTF-8;qs=0.5"})
    @Operation(
            operationId = "audit",
            summary = "Read the audit log",
            description = "The latest first; go on with links.next. With Accept: text/csv a table with a line for each"
                    + " change, and the next page in the header Link.")
    @Extension(name = OpenApi.QUERY, value = "after")
    @Parameter(name = "entity", in = ParameterIn.QUERY, description = "Which kind of thing, such as contact")
    @Parameter(name = "id", in = ParameterIn.QUERY, description = "Which one")
    @Parameter(name = "user", in = ParameterIn.QUERY, description = "Who did it")
    @Parameter(name = "type", in = ParameterIn.QUERY, description = "The type of the fact, such as ContactRenamed")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Recorded at this instant or later")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Recorded before this instant")
    @Parameter(name = "before", in = ParameterIn.QUERY, description = "At positions before this one")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponse(
            responseCode = "200",
            description = "The entries",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditPage.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "503", ref = "NotYet")
    public Response page(@BeanParam AuditRequest asked, @Context Request request) {
        var found = find(asked);
        var next = next(found, asked);
        return wantsTable(request) ? table(found, next) : page(found, next);
    }

    private static boolean wantsTable(Request request) {
        var variant = request.selectVariant(Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
                .build());
        return variant != null && variant.getMediaType().isCompatible(MediaType.valueOf(CSV));
    }

    private static Response page(List<AuditEntry> found, Optional<String> next) {
        var page = new AuditPage(found, next.map(path -> Map.of("next", path)).orElse(Map.of()));
        return Response.ok(page, MediaType.APPLICATION_JSON).build();
    }

    private static Response table(List<AuditEntry> found, Optional<String> next) {
        var response = Response.ok(AuditCsv.of(found), CSV + ";charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"");
        next.ifPresent(path -> response.header(HttpHeaders.LINK, "<" + path + ">; rel=\"next\""));
        return response.build();
    }

    private List<AuditEntry> find(AuditRequest asked) {
        var filter = asked.filter();
        int limit = asked.limit();
        readModels.await(AuditProjection.NAME, asked.after());
        return log.list(caller.tenant(), filter, limit);
    }

    private static Optional<String> next(List<AuditEntry> found, AuditRequest asked) {
        return found.size() < asked.limit()
                ? Optional.empty()
                : Optional.of(asked.next(found.getLast().position()));
    }
}
