package dev.kontor.crm.order;

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
import dev.kontor.crm.order.event.OrderId;
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

/** Queries about orders, over HTTP. {@link OrdersResource} has the commands. */
@Path("orders")
@Tag(name = "orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class OrderQueriesResource {

    private EntityReads reads;
    private EntityPast past;

    /** For the container's proxy. */
    protected OrderQueriesResource() {}

    /** All parts by CDI. */
    @Inject
    public OrderQueriesResource(EntityReads reads, EntityPast past) {
        this.reads = reads;
        this.past = past;
    }

    /**
     * A page of orders.
     *
     * @param customerId only those of this customer; null for all
     */
    @GET
    @Operation(
            summary = "Search orders",
            description = "Sorted by placed, changed, number, total or status. placedFrom is included, placedTo is not;"
                    + " totalFrom and totalTo are. q looks into the number.")
    @Extension(name = OpenApi.LIST, value = "Order")
    @Extension(name = OpenApi.QUERY, value = OrderFilter.NAMES)
    @Parameters(
            @Parameter(
                    name = "status",
                    in = ParameterIn.QUERY,
                    description = "Only orders that have come so far",
                    schema =
                            @Schema(
                                    type = SchemaType.STRING,
                                    enumeration = {"placed", "confirmed", "shipped", "cancelled"})))
    public Page<OrderView> list(
            @QueryParam("customerId") @Nullable String customerId,
            @BeanParam OrderFilter filter,
            @BeanParam ListRequest asked) {
        return reads.page(
                Orders.LIST,
                asked,
                Orders.Sort.PLACED,
                all -> filter.among(all).equal("customerId", QueryValues.id("customerId", customerId)));
    }

    /** One order, as it is or as it was. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an order")
    @Extension(name = OpenApi.ONE, value = "OrderDetails")
    public Response one(@PathParam("id") OrderId id, @BeanParam OneRequest asked) {
        return reads.one(Orders.MODEL, id.value(), asked);
    }

    /** How an order changed. */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Read how an order changed, fact by fact")
    public EntityChanges history(@PathParam("id") OrderId id, @BeanParam HistoryRange range) {
        return past.history(Orders.MODEL, id.value(), range);
    }

    /** What differs of an order between two points. */
    @GET
    @Path("{id}/diff")
    @Operation(summary = "Compare an order at two points")
    public EntityDifference difference(@PathParam("id") OrderId id, @BeanParam PastRange range) {
        return past.difference(Orders.MODEL, id.value(), range);
    }

    /** What happened to an order, from the log itself. */
    @GET
    @Path("{id}/events")
    @Operation(summary = "Read what happened to an order")
    public FactPage facts(@PathParam("id") OrderId id, @BeanParam FactRange range, @Context UriInfo address) {
        return past.facts(Orders.MODEL, id.value(), range, address);
    }
}
