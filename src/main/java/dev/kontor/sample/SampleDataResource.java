package dev.kontor.sample;

import static dev.kontor.security.identity.Roles.ADMIN;

import dev.kontor.api.Commands;
import dev.kontor.sample.SampleBodies.NewSampleData;
import dev.kontor.sample.SampleBodies.SampleDataView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Sample data over HTTP. It is there only where an operator has said so: nobody wants it among real data. */
@Path("sample-data")
@Tag(name = "sample-data")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(ADMIN)
@ApplicationScoped
public class SampleDataResource {

    /** The setting that switches it on. */
    static final String ENABLED = "kontor.sample-data.enabled";

    private SampleRuns runs;
    private boolean enabled;

    /** For the container's proxy. */
    protected SampleDataResource() {}

    /**
     * @param runs stores it
     * @param enabled the setting
     */
    @Inject
    public SampleDataResource(
            SampleRuns runs, @ConfigProperty(name = ENABLED, defaultValue = "false") boolean enabled) {
        this.runs = runs;
        this.enabled = enabled;
    }

    /** Begins to store some. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Store sample data",
            description = "Two years of a firm. In batches only into a tenant without facts. One order at a time.")
    @APIResponse(responseCode = "202", description = "Location tells the progress")
    @APIResponse(responseCode = "404", ref = "Unknown")
    @APIResponse(responseCode = "409", ref = "Refused")
    public Response begin(
            @NotNull(message = Commands.BODY_NEEDED) @Valid NewSampleData body, @Context UriInfo address) {
        requireEnabled();
        var run = runs.begin(body.order(LocalDate.now(ZoneOffset.UTC)))
                .orElseThrow(() -> new ClientErrorException("Sample data is being stored.", Response.Status.CONFLICT));
        var location =
                address.getAbsolutePathBuilder().path(run.id().toString()).build();
        return Response.accepted(SampleDataView.of(run)).location(location).build();
    }

    /** How far it has come. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read how far sample data is stored", description = "Ask the node that it was ordered from.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public SampleDataView one(@PathParam("id") UUID id) {
        return SampleDataView.of(find(id));
    }

    /** Ends it early. */
    @POST
    @Path("{id}/cancel")
    @Operation(summary = "Store no more of it", description = "What is stored stays.")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public SampleDataView cancel(@PathParam("id") UUID id) {
        var run = find(id);
        run.cancel();
        return SampleDataView.of(run);
    }

    private SampleRun find(UUID id) {
        requireEnabled();
        return runs.find(id).orElseThrow(NotFoundException::new);
    }

    private void requireEnabled() {
        if (!enabled) {
            throw new NotFoundException("Sample data is switched off here; " + ENABLED + " switches it on.");
        }
    }
}
