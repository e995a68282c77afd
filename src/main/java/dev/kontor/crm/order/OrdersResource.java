package dev.kontor.crm.order;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.order.OrderBodies.Cancellation;
import dev.kontor.crm.order.OrderBodies.NewItem;
import dev.kontor.crm.order.OrderBodies.NewOrder;
import dev.kontor.crm.order.OrderBodies.NewQuantity;
import dev.kontor.crm.order.event.OrderId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Commands about orders, over HTTP. {@link OrderQueriesResource} has the queries. */
@Path("orders")
@Tag(name = "orders")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class OrdersResource {

    private Commands commands;

    /** For the container's proxy. */
    protected OrdersResource() {}

    /** @param commands sends them */
    @Inject
    public OrdersResource(Commands commands) {
        this.commands = commands;
    }

    /** Places an order. */
    @POST
    @Operation(
            summary = "Place an order",
            description =
                    "It must fit the customer's credit limit, over all orders that are neither shipped nor cancelled.")
    public Response place(@NotNull(message = Commands.BODY_NEEDED) @Valid NewOrder body) {
        var id = new OrderId(commands.idOr(body.id()));
        return commands.create(body.command(id), body, id.value());
    }

    /** Adds an item. */
    @POST
    @Path("{id}/items")
    @Operation(summary = "Add an item to an order", description = "It must fit the customer's credit limit.")
    public Response add(@PathParam("id") OrderId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewItem body) {
        return commands.change(new AddOrderItem(id, body.toItem(), commands.expected()), body, id.value());
    }

    /** Changes how many of an item are ordered. */
    @PUT
    @Path("{id}/items/{line}/quantity")
    @Operation(
            summary = "Change how many of an item are ordered",
            description = "More must fit the customer's credit limit.")
    public Response changeQuantity(
            @PathParam("id") OrderId id,
            @PathParam("line") int line,
            @NotNull(message = Commands.BODY_NEEDED) @Valid NewQuantity body) {
        var command = new ChangeItemQuantity(id, line, body.quantity(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Removes an item. */
    @POST
    @Path("{id}/items/{line}/remove")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Remove an item from an order")
    public Response remove(@PathParam("id") OrderId id, @PathParam("line") int line) {
        return commands.change(new RemoveOrderItem(id, line, commands.expected()), null, id.value());
    }

    /** Confirms an order. */
    @POST
    @Path("{id}/confirm")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Confirm an order", description = "It is not changed any more.")
    public Response confirm(@PathParam("id") OrderId id) {
        return commands.change(new ConfirmOrder(id, commands.expected()), null, id.value());
    }

    /** Ships an order. */
    @POST
    @Path("{id}/ship")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Ship a confirmed order", description = "It does not count against the credit limit any more.")
    public Response ship(@PathParam("id") OrderId id) {
        return commands.change(new ShipOrder(id, commands.expected()), null, id.value());
    }

    /** Cancels an order. */
    @POST
    @Path("{id}/cancel")
    @Operation(
            summary = "Cancel an order that is not shipped",
            description = "It does not count against the credit limit any more.")
    public Response cancel(
            @PathParam("id") OrderId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Cancellation body) {
        return commands.change(new CancelOrder(id, body.reason(), commands.expected()), body, id.value());
    }
}
