package dev.kontor.api.events;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Fact;
import dev.kontor.api.FactPage;
import dev.kontor.api.FactRange;
import dev.kontor.api.Facts;
import dev.kontor.api.InvalidRequestException;
import dev.kontor.eventstore.Category;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The facts of a tenant, to look at. */
@Path("events")
@Tag(name = "events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
@ApplicationScoped
public class EventsResource {

    private Facts facts;

    /** For the container's proxy. */
    protected EventsResource() {}

    /** @param facts those of the caller's tenant */
    @Inject
    public EventsResource(Facts facts) {
        this.facts = facts;
    }

    /** A page of the log, or of a part of it. */
    @GET
    @Operation(
            summary = "Read the log",
            description = "All facts in order, or those of a stream, or those that one outside request set off.")
    @Parameter(
            name = "stream",
            in = ParameterIn.QUERY,
            description = "all, a category such as contacts, or one thing such as contact-{id}",
            schema = @Schema(defaultValue = Category.ALL))
    @Parameter(
            name = "correlationId",
            in = ParameterIn.QUERY,
            description = "What came of the request with this X-Correlation-Id; not together with stream")
    @Parameter(
            name = "from",
            in = ParameterIn.QUERY,
            description = "The first position of the log that may be among them",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "100"))
    @Parameter(
            name = "types",
            in = ParameterIn.QUERY,
            description = "Only facts of these types, with commas between them",
            schema = @Schema(type = SchemaType.STRING, example = "ContactCreated"))
    @APIResponse(
            responseCode = "200",
            description = "The facts",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = FactPage.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    @APIResponse(responseCode = "404", ref = "Unknown")
    public FactPage list(
            @QueryParam("stream") @Nullable String stream,
            @QueryParam("correlationId") @Nullable String correlationId,
            @BeanParam FactRange range,
            @Context UriInfo address) {
        if (correlationId == null) {
            return FactPage.of(facts.of(stream == null ? Category.ALL : stream, range), address);
        }
        if (stream != null) {
            throw new InvalidRequestException("stream", "invalid.not-together", "correlationId");
        }
        return FactPage.of(facts.correlated(withoutNul(correlationId), range), address);
    }

    /** One fact. */
    @GET
    @Path("{position}")
    @Operation(summary = "Read a fact", description = "By its position in the log, from 1.")
    @APIResponse(
            responseCode = "200",
            description = "The fact",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Fact.class)))
    @APIResponse(responseCode = "404", ref = "Unknown")
    public Fact one(@PathParam("position") long position) {
        return Fact.of(facts.at(position));
    }

    private static String withoutNul(String correlationId) {
        if (correlationId.indexOf('\0') >= 0) {
            throw new InvalidRequestException("correlationId", "invalid.nul");
        }
        return correlationId;
    }
}
