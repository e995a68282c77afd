package dev.kontor.api.events;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.eventstore.statistics.EventStatistics;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much happens. */
@Path("events/statistics")
@Tag(name = "events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, AUDITOR})
@ApplicationScoped
public class StatisticsResource {

    private static final int DEFAULT_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private EventStatistics statistics;
    private Caller caller;

    /** For the container's proxy. */
    protected StatisticsResource() {}

    /** All parts by CDI. */
    @Inject
    public StatisticsResource(EventStatistics statistics, Caller caller) {
        this.statistics = statistics;
        this.caller = caller;
    }

    /** Counts of facts. */
    @GET
    @Operation(
            summary = "Count the facts",
            description = "By type, user and day, and what the subscriptions did each day; counted up to now.")
    @Parameters(
            @Parameter(
                    name = "days",
                    in = ParameterIn.QUERY,
                    description = "How many days are told one by one, the last of them today",
                    schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "366", defaultValue = "30")))
    @APIResponse(
            responseCode = "200",
            description = "The counts",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = Statistics.class)))
    @APIResponse(responseCode = "400", ref = "Invalid")
    public Statistics read(@QueryParam("days") @Nullable String days) {
        int told = (int) QueryValues.number("days", days, DEFAULT_DAYS, 1, MOST_DAYS);
        var counted = statistics.of(caller.tenant(), Math.max(told, Statistics.DAYS_OF_WEEK));
        return Statistics.of(counted, told, caller.operates());
    }
}
