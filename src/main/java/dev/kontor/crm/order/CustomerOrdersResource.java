package dev.kontor.crm.order;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.AUDITOR;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.EntityReads;
import dev.kontor.api.ListRequest;
import dev.kontor.api.OpenApi;
import dev.kontor.api.Page;
import dev.kontor.crm.customer.event.CustomerId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The orders of one customer, over HTTP. */
@Path("customers")
@Tag(name = "orders")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES, AUDITOR})
@ApplicationScoped
public class CustomerOrdersResource {

    private EntityReads reads;

    /** For the container's proxy. */
    protected CustomerOrdersResource() {}

    /** @param reads reads them */
    @Inject
    public CustomerOrdersResource(EntityReads reads) {
        this.reads = reads;
    }

    /** A page of a customer's orders; empty for one that is not known here. */
    @GET
    @Path("{id}/orders")
    @Operation(summary = "Read a customer's orders", description = "With the filters and orders of all orders.")
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
            @PathParam("id") CustomerId customer, @BeanParam OrderFilter filter, @BeanParam ListRequest asked) {
        return reads.page(
                Orders.LIST, asked, Orders.Sort.PLACED, all -> filter.among(all).equal("customerId", customer.value()));
    }
}
