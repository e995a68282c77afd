package dev.kontor.crm.company;

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
import dev.kontor.crm.company.event.CompanyId;
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
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Queries about companies, over HTTP. {@link CompaniesResource} has the commands. */
@Path("companies")
@Tag(name = "companies")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class CompanyQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected CompanyQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public CompanyQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of companies.
     *
     * @param text what the name contains, in any case
     * @param industry which industry, as it is written
     * @param country two letters
     * @param archived only archived companies, or only others; null for both
     */
    @GET
    @Operation(
            summary = "Search companies",
            description = "Sorted by name, industry, opportunities, created or changed.")
    @Extension(name = OpenApi.LIST, value = "Company")
    public Page<CompanyView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("industry") @Nullable String industry,
            @QueryParam("country") @Nullable String country,
            @QueryParam("archived") @Nullable String archived,
            @BeanParam ListRequest asked) {
        return reads.page(
                Companies.MODEL,
                asked,
                Companies.Sort.NAME,
                all -> Companies.in(country(country), all)
                        .containing(QueryValues.text("q", text), "name")
                        .equal("industry", QueryValues.text("industry", industry))
                        .equal(
                                "archived",
                                QueryValues.flag("archived", archived).orElse(null)));
    }

    private static @Nullable String country(@Nullable String code) {
        var given = QueryValues.text("country", code);
        return given == null ? null : given.toUpperCase(Locale.ROOT);
    }

    /** One company, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a company")
    @Extension(name = OpenApi.ONE, value = "Company")
    public Response one(@PathParam("id") CompanyId id, @BeanParam OneRequest asked) {
        return reads.one(Companies.MODEL, id.value(), asked);
    }

    /** How a company changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how a company changed, fact by fact")
    public EntityChanges history(@PathParam("id") CompanyId id, @BeanParam HistoryRange range) {
        return past.history(Companies.MODEL, id.value(), range);
    }

    /** What differs of a company between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare a company at two points")
    public EntityDifference difference(@PathParam("id") CompanyId id, @BeanParam PastRange range) {
        return past.difference(Companies.MODEL, id.value(), range);
    }

    /** What happened to a company, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to a company")
    public FactPage facts(@PathParam("id") CompanyId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Companies.MODEL, id.value(), range, address);
    }
}
