package dev.kontor.crm.customer;

import static dev.kontor.security.identity.Roles.ADMIN;
import static dev.kontor.security.identity.Roles.MANAGER;
import static dev.kontor.security.identity.Roles.SALES;

import dev.kontor.api.Commands;
import dev.kontor.crm.customer.CustomerBodies.Deactivation;
import dev.kontor.crm.customer.CustomerBodies.NewContactData;
import dev.kontor.crm.customer.CustomerBodies.NewCreditLimit;
import dev.kontor.crm.customer.CustomerBodies.NewCustomer;
import dev.kontor.crm.customer.CustomerBodies.NewName;
import dev.kontor.crm.customer.CustomerBodies.NewProperty;
import dev.kontor.crm.customer.CustomerBodies.OldProperty;
import dev.kontor.crm.customer.event.CustomerId;
import dev.kontor.crm.shared.EmailAddress;
import dev.kontor.crm.shared.PostalAddressBody;
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
import org.jspecify.annotations.Nullable;

/** Commands about customers, over HTTP. {@link CustomerQueriesResource} has the queries. */
@Path("customers")
@Tag(name = "customers")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({ADMIN, MANAGER, SALES})
@ApplicationScoped
public class CustomersResource {

    private Commands commands;

    /** For the container's proxy. */
    protected CustomersResource() {}

    /** @param commands sends them */
    @Inject
    public CustomersResource(Commands commands) {
        this.commands = commands;
    }

    /** Creates a customer. */
    @POST
    @Operation(
            summary = "Create a customer",
            description = "A company (B2B), a person (B2C) or an authority (B2G). All orders are in its currency."
                    + " The company of companyId must not be archived.")
    public Response create(@NotNull(message = Commands.BODY_NEEDED) @Valid NewCustomer body) {
        var id = new CustomerId(commands.idOr(body.id()));
        return commands.create(body.command(id), body, id.value());
    }

    private static @Nullable EmailAddress email(@Nullable String sent) {
        return sent == null ? null : new EmailAddress(sent);
    }

    /** Renames a customer. */
    @PUT
    @Path("{id}/name")
    @Operation(summary = "Rename a customer")
    public Response rename(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewName body) {
        return commands.change(new RenameCustomer(id, body.name(), commands.expected()), body, id.value());
    }

    /** Changes where invoices go. */
    @PUT
    @Path("{id}/billing-address")
    @Operation(summary = "Change a customer's billing address")
    public Response changeBillingAddress(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid PostalAddressBody body) {
        var command = new ChangeCustomerBillingAddress(id, body.toAddress(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Changes how a customer is reached. */
    @PUT
    @Path("{id}/contact-data")
    @Operation(summary = "Change how a customer is reached", description = "What is left out is removed.")
    public Response changeContactData(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewContactData body) {
        var command = new ChangeCustomerContactData(id, email(body.email()), body.phone(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Changes what open orders may come to. */
    @PUT
    @Path("{id}/credit-limit")
    @Operation(
            summary = "Change a customer's credit limit",
            description = "The currency stays. Below what is open, nothing more is ordered until that fits.")
    public Response changeCreditLimit(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewCreditLimit body) {
        var command = new ChangeCreditLimit(id, body.creditLimit().toMoney(), body.reason(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Takes no more orders of a customer. */
    @POST
    @Path("{id}/deactivate")
    @Operation(summary = "Deactivate a customer", description = "It orders no more; open orders stay.")
    public Response deactivate(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid Deactivation body) {
        return commands.change(new DeactivateCustomer(id, body.reason(), commands.expected()), body, id.value());
    }

    /** Takes orders of a customer again. */
    @POST
    @Path("{id}/reactivate")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Reactivate a customer")
    public Response reactivate(@PathParam("id") CustomerId id) {
        return commands.change(new ReactivateCustomer(id, commands.expected()), null, id.value());
    }

    /** Sets a property. */
    @PUT
    @Path("{id}/properties")
    @Operation(summary = "Set a property of a customer", description = "Any name, up to 100 of them.")
    public Response setProperty(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid NewProperty body) {
        var command = new SetCustomerProperty(id, body.name(), body.value(), commands.expected());
        return commands.change(command, body, id.value());
    }

    /** Removes a property. */
    @POST
    @Path("{id}/properties/remove")
    @Operation(summary = "Remove a property of a customer")
    public Response removeProperty(
            @PathParam("id") CustomerId id, @NotNull(message = Commands.BODY_NEEDED) @Valid OldProperty body) {
        return commands.change(new RemoveCustomerProperty(id, body.name(), commands.expected()), body, id.value());
    }
}
