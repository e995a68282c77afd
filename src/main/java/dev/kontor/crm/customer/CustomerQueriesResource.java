package dev.kontor.crm.customer;

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
import dev.kontor.api.InvalidRequestException;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OneRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.api.PastRange;
import dev.kontor.api.QueryValues;
import dev.kontor.crm.customer.event.CustomerEvent.Kind;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.readmodel.ListQuery;
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

/** Queries about customers, over HTTP. {@link CustomersResource} has the commands. */
@Path("customers")
@Tag(name = "customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class CustomerQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected CustomerQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public CustomerQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of customers.
     *
     * @param text what the name or the address for e-mail contains, in any case
     * @param kind only this kind; null for all
     * @param active only customers that may order, or only others; null for both
     * @param property a name and a value, {@code name=value}; null for any
     */
    @GET
    @Operation(
            summary = "Search customers",
            description = "Sorted by name, created, changed, credit-limit or open-total.")
    @Extension(name = OpenApi.LIST, value = "Customer")
    @Parameters(
            @Parameter(
                    name = "kind",
                    in = ParameterIn.QUERY,
                    description = "Only customers of this kind",
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"b2b", "b2c", "b2g"})))
    public Page<CustomerView> list(
            @QueryParam("q") @Nullable String text,
            @QueryParam("kind") @Nullable String kind,
            @QueryParam("active") @Nullable String active,
            @QueryParam("property") @Nullable String property,
            @BeanParam ListRequest asked) {
        return reads.page(
                Customers.LIST,
                asked,
                Customers.Sort.NAME,
                all -> having(
                        property,
                        all.containing(QueryValues.text("q", text), "name", "email")
                                .equal(
                                        "kind",
                                        QueryValues.oneOf("kind", kind, Kind.class)
                                                .orElse(null))
                                .equal(
                                        "active",
                                        QueryValues.flag("active", active).orElse(null))));
    }

    private static ListQuery having(@Nullable String property, ListQuery all) {
        if (property == null || property.isEmpty()) {
            return all;
        }
        int end = property.indexOf('=');
        if (end < 1 || property.indexOf('\0') >= 0) {
            throw new InvalidRequestException("property", "invalid.no-property");
        }
        return all.where(Customers.having(property.substring(0, end), property.substring(end + 1)));
    }

    /** One customer, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a customer")
    @Extension(name = OpenApi.ONE, value = "CustomerDetails")
    public Response one(@PathParam("id") CustomerId id, @BeanParam OneRequest asked) {
        return reads.one(Customers.MODEL, id.value(), asked);
    }

    /** How a customer changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how a customer changed, fact by fact")
    public EntityChanges history(@PathParam("id") CustomerId id, @BeanParam HistoryRange range) {
        return past.history(Customers.MODEL, id.value(), range);
    }

    /** What differs of a customer between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare a customer at two points")
    public EntityDifference difference(@PathParam("id") CustomerId id, @BeanParam PastRange range) {
        return past.difference(Customers.MODEL, id.value(), range);
    }

    /** What happened to a customer, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to a customer")
    public FactPage facts(@PathParam("id") CustomerId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Customers.MODEL, id.value(), range, address);
    }
}
