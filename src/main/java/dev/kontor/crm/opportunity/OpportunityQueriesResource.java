package dev.kontor.crm.opportunity;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.EntityChanges;
import dev.kontor.api.EntityDifference;
import dev.kontor.api.EntityPast;
import dev.kontor.api.EntityReads;
import dev.kontor.api.FactPage;
import dev.kontor.api.FactRange;
import dev.kontor.api.HistoryRange;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OneRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.api.PastRange;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.opportunity.event.OpportunityId;
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
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about opportunities, over HTTP. {@link OpportunitiesResource} has the commands. */
@Path("opportunities")
@Tag(name = "opportunities")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class OpportunityQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected OpportunityQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public OpportunityQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of opportunities.
     *
     * @param text what the title contains, in any case
     * @param stage the stage that they are at, or were when they were won or lost
     * @param ownerId whose they are
     * @param companyId at which company
     * @param customerId at which customer
     * @param status open, won or lost
     * @param valueFrom the least value, whatever the currency
     * @param valueTo the greatest
     * @param currency three letters
     * @param closingBefore expected before this day
     */
    @GET
    @Operation(
            summary = "Search opportunities",
            description = "Sorted by title, value, probability, close, created or changed.")
    @Extension(name = OpenApi.LIST, value = "Opportunity")
    @Parameters(
            @Parameter(
                    name = "status",
                    in = ParameterIn.QUERY,
                    description = "Only those that are so",
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"open", "won", "lost"})))
    public Page<OpportunityView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("stage") @Nullable String stage,
            @QueryParam("ownerId") @Nullable String ownerId,
            @QueryParam("companyId") @Nullable String companyId,
            @QueryParam("customerId") @Nullable String customerId,
            @QueryParam("status") @Nullable String status,
            @QueryParam("valueFrom") @Nullable String valueFrom,
            @QueryParam("valueTo") @Nullable String valueTo,
            @QueryParam("currency") @Nullable String currency,
            @QueryParam("closingBefore") @Nullable String closingBefore,
            @BeanParam ListRequest asked) {
        var value = new ValueRange(
                QueryValues.decimal("valueFrom", valueFrom),
                QueryValues.decimal("valueTo", valueTo),
                QueryValues.text("currency", currency));
        return reads.page(
                Opportunities.MODEL,
                asked,
                Opportunities.Sort.CREATED,
                all -> value.of(all)
                        .containing(QueryValues.text("q", text), "title")
                        .equal("stage", QueryValues.text("stage", stage))
                        .equal("ownerId", QueryValues.id("ownerId", ownerId))
                        .equal("companyId", QueryValues.id("companyId", companyId))
                        .equal("customerId", QueryValues.id("customerId", customerId))
                        .equal(
                                "status",
                                QueryValues.oneOf("status", status, OpportunityStatus.class)
                                        .orElse(null))
                        .before("expectedCloseOn", QueryValues.date("closingBefore", closingBefore)));
    }

    /** One opportunity, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an opportunity")
    @Extension(name = OpenApi.ONE, value = "Opportunity")
    public Response one(@PathParam("id") OpportunityId id, @BeanParam OneRequest asked) {
        return reads.one(Opportunities.MODEL, id.value(), asked);
    }

    /** How an opportunity changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how an opportunity changed, fact by fact")
    public EntityChanges history(@PathParam("id") OpportunityId id, @BeanParam HistoryRange range) {
        return past.history(Opportunities.MODEL, id.value(), range);
    }

    /** What differs of an opportunity between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare an opportunity at two points")
    public EntityDifference difference(@PathParam("id") OpportunityId id, @BeanParam PastRange range) {
        return past.difference(Opportunities.MODEL, id.value(), range);
    }

    /** What happened to an opportunity, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to an opportunity")
    public FactPage facts(@PathParam("id") OpportunityId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Opportunities.MODEL, id.value(), range, address);
    }
}
