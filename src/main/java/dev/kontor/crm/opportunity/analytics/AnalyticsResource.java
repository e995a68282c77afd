package dev.kontor.crm.opportunity.analytics;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;

import dev.kontor.api.Caller;
import dev.kontor.api.QueryValues;
import dev.kontor.api.ReadModels;
import dev.kontor.crm.opportunity.Opportunities;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The figures of the pipeline over HTTP. */
@Path("opportunities/analytics")
@Tag(name = "opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, AUDITOR})
@ApplicationScoped
public class AnalyticsResource {

    private Analytics analytics;
    private ReadModels readModels;
    private Caller caller;

    /** For the container's proxy. */
    protected AnalyticsResource() {}

    /** All parts by CDI. */
    @Inject
    public AnalyticsResource(Analytics analytics, ReadModels readModels, Caller caller) {
        this.analytics = analytics;
        this.readModels = readModels;
        this.caller = caller;
    }

    /**
     * The figures.
     *
     * @param from the first day of the period
     * @param to its last
     * @param after the position that they must show
     */
    @GET
    @Operation(
            summary = "See the figures of the pipeline",
            description =
                    "Of a period: forecast by expected close, win rate by day of winning or losing, time in stage by day of leaving.")
    public AnalyticsView analytics(
            @Parameter(description = "The first day of the period, in UTC", example = "2026-10-01")
                    @QueryParam("from")
                    @Nullable
                    String from,
            @Parameter(description = "The last day of the period, in UTC", example = "2026-12-31")
                    @QueryParam("to")
                    @Nullable
                    String to,
            @QueryParam("after") @Nullable String after) {
        var period = new Period(QueryValues.date("from", from), QueryValues.date("to", to));
        readModels.await(Opportunities.PROJECTION, after);
        readModels.await(StageStays.NAME, after);
        return analytics.of(caller.tenant(), period);
    }
}
